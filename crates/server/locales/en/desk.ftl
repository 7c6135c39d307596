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
desk-done-sent = The letter has been sent.
desk-done-added = The request has been saved and is in your name.
desk-done-changed = The account has been changed.
desk-done-password = Your password has been changed.
desk-done-erased = The data have been deleted.
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
desk-mail = Open answer as an email (.eml)
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
desk-error-changed = Someone else has changed this in the meantime. See below how it is now, and try again.
desk-error-consent = First ask whether the name of the requester may be shared. Then tick the box and save.
desk-error-way = This step is not possible now. See below how far the introduction is.
desk-error-adviser = Choose a colleague who can log in
desk-error-answer-empty = Enter an answer
desk-error-note-empty = Enter a note
desk-error-long = Make the text shorter: 10,000 characters at most
desk-error-date = Enter a day like 2026-12-31
desk-error-organisation = This organisation is no longer in the register
desk-error-name = Enter a name of 100 characters at most
desk-error-role = Choose a role
desk-error-taken = There is already an account with this email address
desk-error-last-admin = There must be someone left who may manage accounts
letter-answer-subject = Your request { $reference }
letter-partner-subject = A request that fits you
letter-reader = reader
letter-somebody = An organisation from the region
letter-masked = [name]
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
    Dear colleague at { $partner },

    { $asker } is looking for help, and we thought of you. This is the request:

    { $need }

    Why we think of you:
    { $reasons }

    { $contact }

    Kind regards,
    { $adviser }
    { $operator }
