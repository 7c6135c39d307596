desk-nav = Desk menu
desk-nav-inbox = Requests
desk-nav-new = Request for a client
desk-nav-advisers = Accounts
desk-nav-audit = Log
desk-nav-password = Change password
desk-logout = Log out
desk-role-adviser = adviser
desk-role-curator = register administrator
desk-role-admin = account administrator
desk-login-title = Log in for advisers
desk-login-lead = Here, advisers handle the requests of entrepreneurs. You can make a request without logging in.
desk-login-button = Log in
desk-login-forgot = Forgotten your password? An account administrator can give you a new initial password.
desk-login-wrong = This email address and password do not belong together. Try again.
desk-login-locked = There were five wrong passwords. Wait a quarter of an hour and try again.
desk-login-many = Too many logins came from your network. Try again in a few minutes.
desk-login-no-passwords = You cannot log in with a password here. Use the other button.
desk-login-ended = Your session has ended. Log in again; then you come back to the page where you were.
desk-ended-title = Your session has ended
desk-ended-text = Nothing was saved or sent. First copy your text below. Then log in: you come back to the page where you were.
desk-ended-typed = What you typed
desk-oidc-button = Log in with { $name }
desk-oidc-going-title = You are going to the login service
desk-oidc-down = The login service cannot be reached now. Please try again in a few minutes.
desk-oidc-failed = Logging in at the login service did not work. Please try again.
desk-oidc-cancelled = You stopped logging in. You can try again.
desk-oidc-stale = Logging in took too long or began in another browser. Please try again.
desk-oidc-no-account = There is no account for you here yet. Ask an account administrator to create one.
desk-oidc-unverified = The login service does not confirm that your email address is yours. Ask an account administrator for help.
desk-oidc-bound = The account with your email address belongs to another user of the login service. Ask an account administrator for help.
desk-oidc-closed = Your account is closed. Ask an account administrator for help.
desk-first-title = There are no accounts yet
desk-first-text = Create the first account on the computer that Schakel runs on, with this command:
desk-password = Password
desk-password-title = Change password
desk-password-must = First choose a password of your own. Then you can start work.
desk-password-rule = Use at least 12 characters. A sentence of a few words is easy to remember. Your name or the word “password” may not be in it.
desk-password-now = Your current password
desk-password-new = New password
desk-password-again = New password once more
desk-password-differs = The two new passwords are not the same. Enter the same one twice.
desk-password-short = Make the new password longer: at least 12 characters
desk-password-long = Make the new password shorter: 200 characters at most
desk-password-guessable = This password is too easy to guess. Choose a sentence without your name in it.
desk-password-old = Your current password is not correct
desk-forbidden-title = This page is not for you
desk-forbidden-text = Your account may not open this page. Ask an account administrator.
desk-stale-title = This page was too old
desk-stale-text = You have logged in again in the meantime. Go back, refresh the page and try once more.
desk-missing-title = This does not exist
desk-missing-text = We cannot find this. Perhaps it was deleted, or the address was not copied correctly.
desk-gone-title = This request no longer exists
desk-gone-text = The entrepreneur has deleted the request in the meantime. Nothing of it was kept.
desk-compare-few-title = Choose at least two
desk-compare-few-text = Go back and tick two to five partners. Then you can compare them.
desk-way-inbox = Go to the requests
desk-way-request = Back to request
desk-done-taken = The request is now in your name.
desk-done-handed = The request has been handed over.
desk-done-answered = The answer has been saved. The entrepreneur reads it with their resume code.
desk-done-closed = The request has been closed.
desk-done-reopened = The request is open again.
desk-done-noted = The notes have been updated.
desk-done-judged = We will no longer suggest this partner for this request.
desk-done-proposed = The introduction is ready. Adapt the letters and send them.
desk-done-moved = The step has been saved.
desk-done-undone = The last step has been undone.
desk-done-saved = Your changes have been saved.
desk-done-saved-kept = Your changes are saved. A letter you had edited yourself was not changed. Check whether it still holds.
desk-done-sent = The letter has been sent.
desk-done-sending = The letter was on its way already. Reload the page: below the answer it says when it was sent.
desk-done-added = The request has been saved and is in your name.
desk-done-changed = The account has been changed.
desk-done-account = The account has been added.
desk-done-password = Your password has been changed.
desk-inbox-title = Requests from entrepreneurs
desk-due-title = You were going to come back to this
desk-show-label = Which requests
desk-show-new = New ({ $n })
desk-show-mine = Mine
desk-show-open = All open requests
desk-show-all = Closed ones too
desk-inbox-empty = There are no requests here now.
desk-reference = Number
desk-need = Request
desk-asker = From whom
desk-sent = Sent
desk-state = Status
desk-state-new = New
desk-state-taken = In progress
desk-state-answered = Answered
desk-state-closed = Closed
desk-changed-since = Changed after the answer
desk-n-introductions = { $n ->
    [one] 1 introduction
   *[other] { $n } introductions
}
desk-request = Request
desk-made-by = Filled in by
desk-consent = May the name be shared?
desk-consent-form = Yes, this was ticked in the form.
desk-consent-none = No, not yet. Ask first.
desk-consent-label = The requester agrees that the partner gets their name and email address
desk-consent-hint = This was not ticked in the form. Tick the box only when the requester has said yes. This is recorded in the log.
desk-suggestions = Who can help?
desk-introductions = Introductions for this request
desk-no-suggestions = There is no partner now that fits well.
desk-propose = Prepare introduction
desk-no-known = Already know each other
desk-no-not-relevant = Does not fit
desk-no-not-now = Not now
desk-known = Also fits, but they already work together
desk-turned-down = Not suggested
desk-find = Search for another organisation by name
desk-find-button = Search
desk-find-none = No organisation has this name.
desk-compare-pick = Include in the comparison
desk-compare-button = Put ticked partners side by side
desk-compare-title = Compare partners
desk-compare-caption = Partners side by side
desk-fit = How well it fits
desk-rank = Position in the list:
desk-place = Town
desk-roles = Can be
desk-why-asker = Why, for the requester
desk-why-partner = Why, for the partner
desk-lacks = Subjects that are not in the profile
desk-introductions-so-far = Introductions so far
desk-parts = What the position in the list is made up of. The best partner here is 100.
desk-who-title = Who handles this request?
desk-take = I take this request
desk-hand-over = Hand over to
desk-hand-over-button = Hand over
desk-close = Close request
desk-reopen = Reopen request
desk-answer-title = Answer
desk-answer-hint = The entrepreneur reads this on their page, with number and resume code. You can change the suggested text below.
desk-answer-label = Answer to the entrepreneur
desk-answer-button = Save answer
desk-mail = Open the saved answer as a mail (.eml)
desk-notes = Notes
desk-notes-hint = For advisers only. The entrepreneur may ask to see them.
desk-note-label = New note
desk-note-button = Add note
desk-note-delete = Delete
desk-introduction = Introduction
desk-letter-asker = Letter to the requester
desk-letter-partner = Letter to the partner
desk-letters-again = Create letters again
desk-remind = Remind me on
desk-remind-hint = On that day, the introduction is at the top of your requests.
desk-mail-asker = Open letter to the requester as an email (.eml)
desk-mail-partner = Open letter to the partner as an email (.eml)
desk-mail-hint = Save your changes first. You can also copy the text.
desk-mail-no-address = We have no email address for the partner. Fill it in yourself.
desk-steps = Progress
desk-next = What now?
desk-undo-step = Undo last step
desk-step-proposed = Proposed
desk-step-introduced = Introduced
desk-step-talking = Talking
desk-step-collaborating = Working together
desk-step-declined = Not going ahead
desk-go-proposed = Propose again
desk-go-introduced = Letters have been sent
desk-go-talking = They are talking
desk-go-collaborating = They are working together
desk-go-declined = Not going ahead
desk-client-title = A request for a client
desk-client-lead = You fill in what your client needs. The log shows that you did this for the client.
desk-client-language = Language of the client
desk-client-button = Save request and find partners
desk-advisers-title = Accounts of advisers
desk-adviser-name = Name
desk-role = Role
desk-role-hint = A register administrator may also change organisations. An account administrator may do everything.
desk-change = Change
desk-adviser-add = Add account
desk-adviser-close = Close
desk-adviser-open = Reopen
desk-adviser-closed = closed
desk-adviser-password = New initial password
desk-adviser-unbind = Remove link with login service
desk-made-up-title = Initial password
desk-made-up-text = Give this password to your colleague. You see it only once. When logging in, your colleague chooses a password of their own.
desk-audit-title = Log
desk-audit-whole = All lines connect to each other. Nothing was changed or removed.
desk-audit-broken = The log is no longer correct from line
desk-audit-caption = What was done, the newest at the top
desk-audit-number = Line
desk-audit-time = Time (UTC)
desk-audit-actor = Who
desk-audit-action = What
desk-audit-object = Of what
desk-audit-result = Result
desk-audit-origin = From where
desk-archive-title = Take everything along
desk-archive-text = Are you leaving Schakel? Here you get everything in one ZIP file. You can read it without Schakel.
desk-archive-personal = It holds personal data: names, mail addresses, requests, letters and notes. Keep the file as safe as Schakel itself.
desk-archive-link = Get the archive (.zip)
desk-archive-failed-title = The archive did not succeed
desk-archive-failed-text = Something went wrong while writing. Try again, or ask whoever runs the service.
desk-error-changed = Someone else has changed this in the meantime. See below how it is now, and try again.
desk-error-consent = First ask whether the name of the requester may be shared. Then tick the box and save.
desk-error-way = This step is not possible now. See below how far the introduction is.
desk-error-adviser = Choose a colleague who can log in
desk-error-answer-empty = Enter an answer
desk-error-note-empty = Enter a note
desk-error-long = Make the text shorter: 10,000 characters at most
desk-error-date = Enter a day like 2026-12-31
desk-error-past = This day is over. Choose today or a later day
desk-error-organisation = This organisation is no longer in the register
desk-error-name = Enter a name of 100 characters at most
desk-error-role = Choose a role
desk-error-taken = There is already an account with this email address
desk-error-last-admin = There must be someone left who may manage accounts
letter-answer-subject = Your request { $reference }
letter-partner-subject = A request that fits you ({ $reference })
letter-reader = reader
letter-somebody = An organisation from the region
letter-masked = [name]
letter-masked-address = [address]
letter-masked-number = [number]
letter-contact-us = Are you interested? Let us know. We will then ask the organisation whether we may put you in contact.
letter-contact-asker = You can make contact directly: { $email }
letter-answer =
    Dear { $asker },

    Thank you for your request. Your number is { $reference }. These organisations can help you:

    { $partners }

    Would you like to talk to one of them? Let us know. We will then put you in contact.

    Kind regards,
    { $adviser }
    { $operator }
letter-answer-nobody =
    Dear { $asker },

    Thank you for your request. Your number is { $reference }. We have not yet found a partner that fits well. We keep looking.

    Kind regards,
    { $adviser }
    { $operator }
letter-asker =
    Dear { $asker },

    You made a request to us. Your number is { $reference }. We think that { $partner } can help you.

    Why we think so:
    { $reasons }

    We would be glad to put you in contact. Do you agree that { $partner } gets your name and email address?

    Kind regards,
    { $adviser }
    { $operator }
letter-partner =
    Dear { $partner },

    { $asker } is looking for help, and we thought of you. This is the request:

    { $need }
    { $offer }

    Why we think of you:
    { $reasons }

    { $contact }

    Kind regards,
    { $adviser }
    { $operator }
desk-nav-register = Register
desk-register-title = Register of organisations
desk-register-search = Search by name, town or KVK number
desk-register-new = Add organisation
desk-register-count = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
}
desk-register-public = How everyone sees it
desk-register-hint = Only what you change is saved as new. The rest stays as it is.
desk-register-read-only = Only a register administrator can change this.
desk-field-lines = One per line.
desk-field-internal = For the desk only.
desk-fact-source = Source
desk-fact-source-hint = How do you know this? For example “phone, 29 November” or a web address.
desk-history = What was changed before
desk-changes-title = Changes to the register
desk-changes-none = Nothing has been changed yet.
desk-change-edit = Change
desk-change-import = Import
desk-undo-change = Undo this change
desk-change-undo = Something undone
desk-change-undone = undone
desk-change-organisations = { $n ->
    [one] 1 organisation
   *[other] { $n } organisations
}
desk-change-facts = What was changed
desk-organisation = Organisation
desk-field = Field
desk-value = New value
desk-emptied = (made empty)
desk-as-file = (as in the files again)
desk-done-profile = The organisation has been updated. New answers use this at once.
desk-done-undone-change = The change has been undone.
desk-done-imported = The import has been saved. New answers use this at once.
desk-error-source = Enter how you know this
desk-error-undone = This change had already been undone
desk-error-changed-since = This is no longer possible. Something here was changed again later: { $words }
field-name = Name
field-aka = Other names
field-kind = Kind
field-roles = Can be
field-status = Status
field-legal-form = Legal form
field-kvk = KVK number
field-branch = Branch number
field-place = Town
field-province = Province
field-country = Country
field-website = Website
field-sectors = Sectors
field-themes = Subjects
field-about-nl = What it does, in Dutch
field-about-en = What it does, in English
field-about-de = What it does, in German
field-offers-nl = Offers, in Dutch
field-offers-en = Offers, in English
field-offers-de = Offers, in German
field-needs-nl = Needs, in Dutch
field-needs-en = Needs, in English
field-needs-de = Needs, in German
field-size = Size
field-part-of = Part of (reference of the other organisation)
field-succeeded-by = Succeeded by (reference of the other organisation)
field-visibility = Visibility
field-contact-role = Contact: job title
field-contact-email = Contact: email address
field-contact-phone = Contact: phone
field-non-mailing = Does not want mail from us
field-basis = Why we may keep this
field-source = Source of the profile
field-updated = Last updated
field-valid-until = Valid until
field-remark = Remark
choice-active = active
choice-planned = planned
choice-ended = ended
choice-collective = group
choice-sole-trader = sole trader
choice-partnership = general or professional partnership
choice-limited = private limited company (BV)
choice-public-limited = public limited company (NV)
choice-foundation = foundation
choice-association = association
choice-cooperative = cooperative
choice-public-body = public body
choice-foreign = foreign legal form
choice-public = everyone can see it
choice-hidden = hidden
choice-public-task = public task
choice-consent = consent
choice-open-source = public source
choice-yes = yes
choice-htsm = high tech and machines
choice-chemie = chemicals
choice-energie = energy
choice-bouw-circulair = construction and reuse
choice-agri-food = agriculture and food
choice-health = health
choice-logistiek = transport
choice-vrijetijd = leisure
choice-digitaal = digital
choice-overstijgend = all sectors
fault-empty = Fill this in
fault-long = Make this shorter: { $most } characters at most
fault-choice = Choose one of these: { $choices }
fault-digits = Enter { $most } digits
fault-date = Enter a date like 29-11-2026
fault-web = Enter a web address like https://example.com
fault-country = Enter a country code like NL
fault-theme = We do not know the subject { $name }. Choose a name from the list of subjects.
fault-organisation = There is no organisation with reference { $name }
desk-import-title = Import file
desk-import-lead = Add organisations, or update them, from a spreadsheet. You first see what changes.
desk-import-file = File
desk-import-hint = An Excel file (.xlsx) or CSV, 5 MB and 20,000 rows at most. The first row contains the names of the columns.
desk-import-send = Read file
desk-import-template = It is easiest to start with an export:
desk-import-none = Choose a file
desk-import-gone-title = This file is no longer here
desk-import-gone-text = A file is kept for one day. Send it once more.
desk-import-double = Two columns point to the same field. Choose one of them.
desk-import-no-name = Say which column is the name, or the reference
desk-import-faulty = There are rows with an error or a question. Solve those, or tick the box to save the rest.
desk-import-nothing = This file changes nothing in the register.
desk-export-xlsx = Export for Excel (.xlsx)
desk-export-csv = Export as CSV
desk-export-jsonl = Export as JSON lines
desk-export-jsonld = Public part as JSON-LD
desk-export-program = Export for { $name } (.csv)
desk-export-failed-title = The export did not work
desk-export-failed-text = A text in the register is too long for a cell. Choose another form of export.
desk-mapping-title = Say what the columns are
desk-mapping-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
desk-mapping-saved = Recognise by
desk-mapping-names = The names of the columns
desk-mapping-own = Saved layouts
desk-mapping-programs = Files of a CRM program
desk-mapping-looks-like = This looks like an export of { $name }. The columns are set accordingly. Choose something else above if it is not.
desk-mapping-kind = Does no column say what kind a new organisation is? Then it becomes a company.
desk-mapping-use = Use
desk-mapping-caption = What is in each column?
desk-mapping-column = Column
desk-mapping-samples = First values
desk-mapping-is = This is
desk-mapping-none = Leave out
desk-mapping-save = Save this layout as
desk-mapping-save-hint = For example the name of your customer system. Next time, you do not have to say what the columns are.
desk-mapping-button = Show what changes
desk-preview-title = This is what changes
desk-preview-lead = Nothing has been saved yet.
desk-preview-new = { $n ->
    [one] 1 new organisation
   *[other] { $n } new organisations
}
desk-preview-changed = { $n ->
    [one] 1 changed organisation
   *[other] { $n } changed organisations
}
desk-preview-same = { $n ->
    [one] 1 row says what we already know
   *[other] { $n } rows say what we already know
}
desk-preview-doubtful = { $n ->
    [one] 1 row that you have to decide on
   *[other] { $n } rows that you have to decide on
}
desk-preview-wrong = { $n ->
    [one] 1 row with an error
   *[other] { $n } rows with an error
}
desk-preview-wrong-title = Rows with an error
desk-preview-doubtful-title = Perhaps we already know these
desk-preview-doubtful-text = Choose what it is. We leave out rows for which you choose nothing.
desk-preview-later = Leave out for now
desk-preview-is-new = new
desk-preview-is = This is
desk-preview-again = Show again
desk-preview-faults = Download file with errors
desk-preview-done-title = What is added or changes
desk-preview-caption = The first 50
desk-preview-what = What
desk-preview-partial = Save the rows that are correct. We leave out the other rows.
desk-preview-store = Save import
desk-line = Row
field-id = Reference
file-sheet = Organisations
file-explanation = Explanation
file-explain-id = Do not change the column id. It tells us which organisation it is. Leave id empty for a new organisation.
file-explain-lists = Are there several values in one cell? Put a | between them.
file-explain-same = Only cells that you change are updated. A cell that you make empty becomes empty.
file-fault = Error
sheet-empty = This file is empty. Choose another file.
sheet-large = This file is too large: { $most } MB at most. Split it into parts.
sheet-password = This file has a password. Remove the password and send it again.
sheet-old = We do not read this kind of file. Save it as .xlsx or as CSV.
sheet-macros = This file contains macros. Save it as an ordinary .xlsx file.
sheet-none = This is not a spreadsheet that we can read. Save it as .xlsx or as CSV.
sheet-no-header = There is nothing in this file. The first row must contain the names of the columns.
sheet-rows = There are too many rows: { $most } at most. Split the file into parts.
sheet-columns = There are too many columns: { $most } at most. Remove some columns.
sheet-beyond = Row { $line } has more cells than there are columns. Check that there is a name above each column.
sheet-cell-long = Row { $line } has a cell with too much text. Make it shorter.
sheet-quote = In row { $line }, a quotation mark opens that is never closed. Correct it.
sheet-nul = Row { $line } contains a character that is not possible. Save the file as CSV again.
sheet-encoding = We cannot read the characters in this file. Save it as CSV with UTF-8.
sheet-error-cell = Cell { $name } contains an Excel error: { $words }. Correct that cell.
sheet-unpacked = Unpacked, this file is too large. Remove empty rows and long texts.
sheet-damaged = This file is damaged. Open it in Excel and save it again.
row-same-as = This is the same organisation as in row { $line }. Keep only one row.
row-bad-id = The reference may contain only letters, digits and the characters - _ . :
row-doubtful = Perhaps the same as: { $words }
desk-send-answer = Save and mail the answer
desk-answer-kept = How the answer is saved now
desk-send-asker = Send the letter to the requester
desk-send-partner = Send the letter to the partner
desk-mailed = Sent on { $date }
desk-error-mail = The letter was not sent. Try again later, or use your own mail program.
desk-care-title = Looking after the register
desk-care-replies = What organisations told us themselves
desk-care-none = There is nothing to do now.
desk-reply-right = The organisation says that everything is correct.
desk-reply-accept = Accept
desk-reply-refuse = Do not accept
desk-care-old = { $n ->
    [one] Old, or no longer valid: 1 profile
   *[other] Old, or no longer valid: { $n } profiles
}
desk-care-old-hint = Call the organisation or look at its website. The oldest profile is at the top.
desk-care-never = (date not known)
desk-care-expired = no longer valid
desk-care-confirm = Still correct
desk-care-twice = Perhaps in here twice
desk-care-twice-hint = Choose which one stays. It gets the data that only the other one has. You can undo this.
desk-care-keep = Keep
desk-care-lacking = { $n ->
    [one] 1 profile could be better
   *[other] { $n } profiles could be better
}
desk-lacks-title = { $n ->
    [one] 1 thing is missing from this profile
   *[other] { $n } things are missing from this profile
}
lack-about = It does not say what the organisation does. Then requests do not find it by words.
lack-offers = It does not say what the organisation offers. Offers count most for a request.
lack-needs = It does not say what the organisation needs. Then we do not know what it gains from a requester.
lack-themes = No subjects have been chosen. Then only the text counts.
lack-place = There is no town. Then the distance does not count.
lack-evidence = There are no projects. What an organisation has done convinces a requester.
lack-website = There is no website to check anything on.
lack-contact = There is no email address for an introduction.
lack-languages = The text is in one language. An explanation in another language then quotes words that the reader does not know.
desk-link-title = Let the organisation check for itself
desk-link-text = With a link and a code, the organisation checks its profile. You then decide what we accept.
desk-link-button = Create link and code
desk-link-send = Send this link to the organisation. Put the address of this website in front of it.
desk-link-code = Pass on this code separately, for example by phone. You see it only once.
desk-link-until = The link works up to and including { $date }, and only once.
desk-words-title = Words for subjects
desk-words-lead = These words were in requests and mean nothing to us. Does a word belong to a subject? Then choose that subject.
desk-words-n = { $n ->
    [one] in 1 request
   *[other] in { $n } requests
}
desk-words-theme = Subject
desk-words-choose = Choose a subject
desk-words-accept = Save
desk-words-accepted = Chosen before
desk-source-confirmed = confirmed at the desk
desk-source-merged = merged at the desk
desk-source-owner = stated by the organisation itself
desk-change-merge = Merge
desk-change-owner = Stated by the organisation
desk-change-words = Words for subjects
desk-error-theme = Choose a subject from the list
desk-error-word = Enter a word of 60 characters at most
desk-error-word-taken = This word already belongs to another subject
owner-title = Check your profile
owner-code-lead = Enter the code that you got from us. Then you see what we know about your organisation.
owner-code = Code
owner-code-wrong = This code is not correct. Check that you copied all characters correctly.
owner-lead = Correct what is wrong. An adviser looks at it before we accept it.
owner-right = Everything is correct
owner-correct = Send corrections
owner-internal = Only our advisers see this.
owner-ended-title = This link no longer works
owner-ended-text = A link works for two weeks, and only once. Ask your adviser for a new link.
owner-thanks-title = Thank you
owner-thanks-text = We have received what you told us. An adviser will look at it.
desk-change-erase = Something erased
desk-nav-exposure = Shares
desk-before = Earlier with this requester
desk-full = Has had enough introductions this quarter
desk-exposure-title = How introductions are shared
desk-exposure-introductions = { $n ->
    [one] 1 introduction in the past year
   *[other] { $n } introductions in the past year
}
desk-exposure-coverage = They are with { $n } of the { $most } organisations.
desk-exposure-gini = Inequality: { $words }. At 0 everybody gets the same, at 1 one organisation gets all.
desk-exposure-caption = By organisation, the most first
letter-offer = What the requester has to offer: { $words }
letter-contact-later = Are you interested? Let us know. We will then bring you in contact.
letter-asker-agreed =
    Dear { $asker },

    You asked us a question. Your number is { $reference }. We bring you in contact with { $partner }.

    Why we thought of { $partner }:
    { $reasons }

    You agreed that { $partner } gets your name. We are sending a letter today.

    Kind regards,
    { $adviser }
    { $operator }
desk-no-post = This organisation wants no post from us. Call first.
desk-consent-chosen = The form says: yes, to a partner they choose themselves. Did they choose this partner? Then tick the box.
desk-error-consent-told = The names have already been given. To take that back, undo the step first.
desk-error-letter-tells = The letter to the partner says who the requester is, and that is not allowed yet. Write the letters anew.
desk-letter-without = The letter to the partner was written without consent: it does not say who asks.
desk-letter-partner-again = Write a new letter to the partner
desk-password-same = Choose another password than you have now
desk-sent-again = Sent again
desk-answer-hint-client = This client has no resume code. Pass the answer on yourself.
desk-answer-mail = The company also expects an email.
field-withheld = Do not show
choice-place = place
choice-website = website
choice-about = what it does
choice-offers = offer
choice-needs = need
row-erased = This organisation was erased and does not come back. Remove the row.
desk-follow-title = Follow new partners
desk-follow-hint = Does an organisation come to fit later? Then you see it in your inbox. We tell you of each organisation once.
desk-follow-begin = Follow this request
desk-follow-end = Stop following
desk-follow-seen = Seen
desk-follow-nothing = You follow this request. There is nothing new yet.
desk-follow-news = New partners
desk-done-followed = You follow this request.
desk-done-unfollowed = You no longer follow this request.
desk-done-seen = The new partners are marked as seen.
desk-done-kept = The date until which it is kept has been changed.
desk-done-corrected = The request has been corrected.
desk-keep-title = Data of the asker
desk-keep-until = We keep this request until { $date }.
desk-keep-label = Keep until
desk-keep-hint = Empty: two years after the last change. Then we erase the request with everything that belongs to it.
desk-error-keep = Choose a day in the future, at most ten years ahead
desk-correct-link = Correct the request for the asker
desk-correct-title = Correct the request
desk-correct-lead = Change only what the asker wants to be changed. The audit says that you did this.
letter-follow-subject = { $n ->
    [one] A new partner for a request you follow
   *[other] { $n } new partners for requests you follow
    }
letter-follow-text =
    Dear { $adviser },

    These organisations now also fit requests you follow:
    { $lines }

    Log in to Schakel to see why. We tell you of each organisation once.
field-keep-until = Keep until (then erase)
desk-care-personal = { $n ->
    [one] One person without a legal basis
   *[other] { $n } persons without a legal basis
    }
desk-care-personal-hint = A sole trader or a partnership is a person. Without a legal basis we show it nowhere. Fill in the legal basis.
desk-care-leaving = { $n ->
    [one] One organisation we will erase soon
   *[other] { $n } organisations we will erase soon
    }
desk-effect-button = See what it changes first
desk-effect-title = What this change does
desk-effect-asked = We asked the same questions with and without your change:
desk-effect-requests = { $n ->
    [one] 1 request of an entrepreneur
   *[other] { $n } requests of entrepreneurs
}
desk-effect-examples = { $n ->
    [one] 1 made-up example question
   *[other] { $n } made-up example questions
}
desk-effect-before = Now the organisation is among the first ten { $n } times.
desk-effect-after = Then { $n } times.
desk-effect-entered = New among the first ten
desk-effect-left = No longer among the first ten
desk-effect-note = Nothing has been saved yet.
desk-effect-same = Nothing changes: the organisation joins or leaves the list of none of these questions.
desk-twins-title = Is this organisation there already?
desk-twins-text = There is one with the same Chamber of Commerce number, name or website. Look first whether it is the same.
desk-twins-anyway = Save it as a new organisation all the same
letter-reminder-subject = Does your profile still hold?
letter-reminder-text =
    Dear { $partner },

    Entrepreneurs with a question find you through { $operator }. Your profile is more than a year old. Would you see whether it still holds?

    { $line }
    Your code: { $code }

    The link works once, until { $date }. Is all of it right? Then one click is enough. What you change, we look at first.

    Would you rather not get this mail? Then reply to it.

    Kind regards,
    { $operator }
