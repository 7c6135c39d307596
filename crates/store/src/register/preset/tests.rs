//! Headers as the programs write them.

use std::collections::BTreeMap;

use super::*;

fn header(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_name_is_one_column_of_a_program_and_none_is_written_twice() {
    for preset in Preset::ALL {
        let mut owners = BTreeMap::new();
        for (at, known) in preset.table().iter().enumerate() {
            for name in known.names {
                let first = *owners.entry(letters(name)).or_insert(at);
                assert!(first == at, "{}: {name}", preset.name());
            }
        }
        let written: Vec<(Column, &str)> = preset.written().collect();
        let columns: BTreeSet<Column> = written.iter().map(|(column, _)| *column).collect();
        assert_eq!(columns.len(), written.len(), "{}", preset.name());
        assert_eq!(written[0], (Column::Id, "Schakel ID"));
        assert_eq!(Preset::parse(preset.id()), Some(preset));
    }
}

#[test]
fn a_file_for_a_program_is_read_back_as_its_own() {
    for preset in Preset::ALL {
        let (columns, names): (Vec<Column>, Vec<&str>) = preset.written().unzip();
        let names = header(&names);
        let read: Vec<Option<Option<Column>>> =
            columns.into_iter().map(|column| Some(Some(column))).collect();
        assert_eq!(preset.read(&names), read);
        assert_eq!(Preset::of(&names), Some(preset));
    }
}

#[test]
fn exports_are_told_apart_by_what_only_one_program_has() {
    for (names, preset) in [
        (
            &["(Do Not Modify) Account", "(Do Not Modify) Row Checksum", "Account Name", "Main Phone"][..],
            Some(Preset::Dynamics),
        ),
        (&["(Nicht ändern) Firma", "Firmenname", "Adresse 1: Ort"], Some(Preset::Dynamics)),
        (&["Accountnaam", "Adres 1: Plaats", "Website"], Some(Preset::Dynamics)),
        (
            &["Record ID", "Company name", "Company domain name", "City", "State/Region"],
            Some(Preset::HubSpot),
        ),
        (&["Id", "Name", "BillingCity", "BillingCountry", "Phone"], Some(Preset::Salesforce)),
        (&["Account Name", "Billing City", "Account Owner"], Some(Preset::Salesforce)),
        // Nothing that tells: names alone are everybody's.
        (&["Account Name", "Website", "Phone", "Description"], None),
        (&["Account Name", "Type", "KvK-nr", "Company domain name", "City", "Fax"], None),
        (&["naam", "soort", "plaats"], None),
        (&["State/Region"], None),
        (&[], None),
    ] {
        assert_eq!(Preset::of(&header(names)), preset, "{names:?}");
    }
}

#[test]
fn what_sounds_like_ours_and_is_not_is_left_out() {
    let names = ["Record ID", "Company name", "Company domain name", "Website URL", "Type", "KvK-nummer"];
    let read = Preset::HubSpot.read(&header(&names));
    let website = Column::Field(Field::Website);
    assert_eq!(
        read,
        [
            Some(None),
            Some(Some(Column::Field(Field::Name))),
            Some(None),
            Some(Some(website)),
            Some(None),
            None
        ]
    );
    // Without the first, the second is the website.
    assert_eq!(Preset::HubSpot.read(&header(&["Company Domain Name"])), [Some(Some(website))]);
}
