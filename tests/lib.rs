//! Holds the end-to-end tests; see the folders beside this file.
