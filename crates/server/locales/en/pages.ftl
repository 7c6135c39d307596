site-name = Schakel
skip = Skip to content
language-choice = Language
nav-label = Main menu
nav-ask = Make a request
nav-organisations = Organisations
nav-themes = Subjects
nav-privacy = Privacy
nav-algorithm = How Schakel chooses
nav-accessibility = Accessibility
help-title = Need help?
help-text = Put your question to a person:
help-phone = phone
help-website = website
help-none = { $operator } has not filled in a telephone number or email address here yet.
back = Back
change = Change
undo = Undo
optional = optional
not-filled = Not filled in
leave-empty = Leave this field empty
months = January February March April May June July August September October November December
date = { $day } { $month } { $year }
quoted = “{ $words }”
button-next = Next
button-save = Save
button-find = Find partners
button-send = Send request to an adviser
button-send-again = Send new version to the adviser
button-delete = Delete my answers
button-new = Start a new request
save-for-later = Save and continue later
code-link = My resume code
start-title = Find a partner for your request
start-lead = Do you have a question or a plan? We show you which organisations can help you, and why.
start-button = Start your request
start-go-on = Continue with your request
start-resume = I have a resume code
start-how-title = How it works
start-how-1 = You answer four short questions, in everyday words.
start-how-2 = You see at once who fits your request, and for what reasons.
start-how-3 = Would you like help? Then send your request to an adviser.
start-time-title = Five minutes
start-time-text = The form takes about five minutes. You can stop at any point and continue later.
start-ready = Good to know beforehand: what you need, and what you have to offer yourself.
start-who-title = Who can read this?
start-who-text = Nobody, until you send your request to an adviser yourself. You do not need an account.
start-who-link = Read what we store
start-browse-title = Rather look around first?
start-browse-text = { $n ->
    [one] We know 1 organisation.
   *[other] We know { $n } organisations in the Northern Netherlands and beyond.
}
step-of = Step { $step } of 4
need-title = What do you need?
need-hint = Tell us what you want to achieve or solve. Two or three sentences are enough. Do not mention names of people.
need-example = Example: “We make plastic plant pots. We want a material that breaks down by itself. Who can test that with us?”
need-privacy = We keep your answers until 30 days after your last change. Nobody reads them until you send them yourself.
offer-title = What can you offer?
offer-hint = A partner also wants to know what they gain. Think of knowledge, machines, data, internships or a place to test.
offer-example = Example: “We have an injection moulding line that can be used for trials. Students can also do an internship with us.”
organisation-title = Who are you, and where?
all-optional = You do not have to fill in anything here. With your town, you see how far away a partner is.
name-label = Name of your organisation
name-hint = Other organisations do not see your name. Only an adviser sees it, if you send your request.
place-label = Town or postcode
place-hint = For example Emmen or 7811.
sharing-title = Who may see your request?
audience-label = Choose who may see your request
audience-hint = You can still change this later.
audience-me = Only me. I only want to see the partners.
audience-adviser = Me and an adviser. I want to be able to send my request later.
email-label = Email address
email-hint = Only to answer you about this request. Without an email address, you use your resume code.
may-share-label = The adviser may give the name of my organisation and my email address to a partner I choose
may-share-hint = Without a tick, you stay anonymous. You can change this at any time.
coach-title = How we read your request
coach-reach-strong = with a good fit
coach-reach-possible = with a possible fit
coach-reach-none = We do not find a good partner this way yet. Below you can see what helps.
coach-themes = We think your request is about:
coach-without = Not what I meant:
refuse = Not what I meant
accept = I did mean this
error-prefix = Error
error-summary = There is a problem
error-need-empty = Enter what you need
error-need-long = Make your request shorter: 5,000 characters at most
error-offer-long = Make your offer shorter: 5,000 characters at most
error-name-long = Make the name shorter: 200 characters at most
error-citizen-number = Your text contains a number that looks like a Dutch citizen service number (BSN). Remove that number.
error-place-unknown = We do not know this place. Fill in a larger place nearby, or leave the field empty.
error-audience-empty = Choose who may see your request
error-email = Enter an email address like name@example.com
error-email-needed = Enter your email address, or untick the box below
error-guard-filled = Clear the field “Leave this field empty” and send again
error-guard-soon = That was very quick. Wait three seconds and send again.
error-guard-stale = This page was open for too long. Your answers are still there. Send again.
error-guard-many = Many requests came from your network. Try again in a few minutes.
error-code-empty = Enter your resume code
error-code-unknown = We do not know this code. Check that you copied all twelve characters correctly. A code works until 30 days after your last change.
check-title = Check your answers
check-known = You are in our list: { $name }. We will not suggest your own organisation to you.
check-note = Next, you see who fits your request. Nothing is sent yet.
results-title = Partners for your request
results-count = { $n ->
    [one] This partner fits best.
   *[other] These { $n } partners fit best.
}
results-note = The order is about this request only. It says nothing about the quality of an organisation.
results-to-next = Go to printing, saving or an adviser
results-list-title = Who fits your request
results-your-request = Your request
results-themes = We think your request is about:
results-unknown = We do not know these words:
results-change = Change request
results-why = Why this partner?
results-partner-reason = What we would write to the partner
results-introduced = Can introduce you
results-programmes = Schemes and programmes that fit
results-request-said = your words
results-profile-said = in the profile
results-peers = They do or did something similar
results-funding = Schemes and programmes that fit your request
results-known = Also fits, but you already work together
band-strong = Good fit
band-possible = Possible fit
band-weak = Close to the subject
turn-more = More like this
turn-less = Less like this
turn-hide = Not for us
turned-title = What you told us
turned-without = Not what I meant:
turned-like = More like:
turned-unlike = Less like:
turned-excluded = Not for us:
filter-title = Narrow down the list
filter-kind = Kind of organisation
filter-role = What you are looking for there
filter-km = Distance, at most
filter-km-hint = Organisations whose place we do not know are left out then.
filter-theme = Subject
filter-province = Province
filter-border = Across the border only
filter-all = All
filter-button = Update the list
filter-clear = Show all partners again
without-kinds = { $n ->
    [one] With all kinds of organisation, 1 more partner would be a good or possible fit.
   *[other] With all kinds of organisation, { $n } more partners would be a good or possible fit.
}
without-distance = { $n ->
    [one] Without a limit on distance, 1 more partner would be a good or possible fit.
   *[other] Without a limit on distance, { $n } more partners would be a good or possible fit.
}
without-countries = { $n ->
    [one] With all countries, 1 more partner would be a good or possible fit.
   *[other] With all countries, { $n } more partners would be a good or possible fit.
}
none-title = No good partner found
none-intro = No organisation that we know fits your request. We prefer to be honest about that.
none-filtered = No partner fits both your request and your choices.
none-filtered-title = Your choices leave no partner
none-widen = Widen your choices, for example on kind or distance.
none-add = What you can try
none-adviser = Ask an adviser. Advisers know more organisations than this list.
none-near = These come closest
next-title = What now?
next-adviser = An adviser can think along with you and introduce you. Your name goes to nobody else until you agree.
next-no-email = You gave no email address. We cannot answer you then: you have to come back with your resume code.
next-no-email-link = Fill in an email address
next-sent = You have sent this request. Your number is
next-sent-link = See what happens now
next-changed = You changed something after that. The adviser still has your previous version.
next-me = You chose that only you see this request. Would you like help from an adviser after all?
next-me-link = Change who may see your request
print-link = Print this list
print-version = Data and method:
print-disclaimer = This is a suggestion, not a decision.
download-csv = Save the list for Excel (CSV, the first 25)
download-json = Save the list as data (JSON, the first 25)
column-rank = Position in the list
column-name = Name
column-kind = Kind
column-place = Town
column-distance = Distance in km
column-band = How well it fits
column-asker = Why this partner
column-partner = What the partner gains
column-introduced = Can introduce you
column-programmes = Schemes and programmes
column-id = Reference
why-title = Why is an organisation in the list, or not?
why-label = Are you missing an organisation?
why-hint = Enter the name, or a part of it. We explain why it is in the list or not.
why-button = Explain
why-which = Which one do you mean?
why-nobody = We do not know an organisation with this name.
why-rule = It is not suggested:
why-hidden = You said yourself that this organisation is not for you.
why-shown = This organisation is in your list, at number { $rank }.
why-rank = This organisation fits at number { $rank } of { $n }. The list shows 10.
why-no-candidate = Nothing in the profile fits your request.
why-missing = These subjects from your request are not in the profile:
back-to-matches = Back to the partners
back-to-organisations = Back to the organisations
back-to-themes = Back to the subjects
saved-title = Your answers are saved
saved-text = Write down this resume code, or print this page. With the code you can continue later, also on another device.
saved-until = We keep your answers up to and including { $date }. After that, we delete them.
saved-where = Where do I enter the code?
new-hint = The code finds this request again, even if you start a new one.
resume-title = What is your resume code?
resume-hint = Twelve letters and digits, such as 7K2M-4QXD-93TA. Capital letters and hyphens do not matter.
resume-button = Continue
resume-open = You already have a request open. Another code puts it aside. Its code is { $code }: write that down first.
sent-title = Your request has been sent
sent-reference = Your number:
sent-answer-title = Answer of the adviser
sent-next-title = What happens now?
sent-next-read = An adviser reads your request and looks at the partners that fit it.
sent-next-days = { $n ->
    [one] You will hear from us within 1 working day.
   *[other] You will hear from us within { $n } working days.
}
sent-next-no-days = We cannot say when. Is it taking too long? Ask us, and mention your number.
sent-next-code = You gave no email address. Come back with your resume code, or contact us with your number.
sent-next-email = We will answer at { $email }.
sent-next-anonymous = Partners do not know who you are until you agree.
sent-next-share = The adviser may give your name and email address to a partner you choose.
sent-keep-title = Keep this code
sent-keep-text = Your number tells us which request it is about. With this resume code, you can return to your request yourself.
sent-until = The code works up to and including { $date }.
sent-erased = On { $date } we erase your question, with everything that belongs to it. The code works until that day.
way-start = Go to the start
way-begin = Start your request
way-resume = Continue with a resume code
way-continue = Continue with your request
missing-title = This page does not exist
missing-text = Perhaps the address was not copied correctly, or the page has moved.
too-many-title = Wait a moment
too-many-text = Many requests came from your network at once. Go back with your browser in a minute and try again.
too-large-title = Your text is too long
too-large-text = We could not read the form. Go back with your browser and shorten your text: at most 5,000 characters.
foreign-title = This form came from another site
foreign-text = That is why we did not use it. Start again from our own page.
no-draft-title = We cannot find your answers
no-draft-text = Perhaps you had not started yet, or it was more than 30 days ago. Your browser must also keep one cookie from us. If you have a resume code, use it.
deleted-title = Your answers have been deleted
deleted-text = We no longer have your answers. If you had sent your request, the adviser no longer has it either.
delete-title = Do you want to delete everything?
delete-text = We delete your answers and your resume code. You cannot undo this.
delete-sent = The adviser then loses your request { $reference } as well.
delete-keep = No, continue with my request
organisations-title = Organisations
organisations-search = Search
organisations-search-hint = A name, a town or a subject.
organisations-button = Search
organisations-count = { $n ->
    [0] Nothing found
    [one] 1 organisation
   *[other] { $n } organisations
}
pages-label = Pages
page-of = Page { $page } of { $n }
page-previous = Previous
page-next = Next
profile-about = About this organisation
profile-offers = What you can find here
profile-needs = What this organisation is looking for
profile-themes = Subjects
profile-relations = Works with
profile-meet = Who could this organisation talk to?
profile-meet-hint = Partners that fit this profile, and with which we know of no collaboration yet.
profile-meet-about = Both work on:
profile-part-of = Part of
profile-successor = Its work continues at
profile-other-names = Also known as
profile-source = Source
profile-unknown = We know nothing about this. That does not mean there is nothing.
profile-language-nl = This text is in Dutch.
profile-language-en = This text is in English.
profile-language-de = This text is in German.
themes-title = Subjects: who offers, who is looking
themes-lead = For each subject you see how many organisations work on it, and how many look for help.
themes-theme = Subject
themes-offering = Working on this
themes-needing = Looking for help with this
theme-broader = Belongs to:
theme-narrower = This includes:
theme-ris3 = Transition in the Northern Netherlands
theme-nobody = We know nobody. That does not mean there is nobody.
ris3-digitaal = from paper to digital
ris3-gezondheid = from care to health
ris3-circulair = from throwing away to reuse
ris3-energie = from fossil to renewable energy
privacy-title = Privacy
privacy-lead = You decide who sees your request. We ask and store as little as possible.
privacy-what = What do we store?
privacy-what-text = Your answers in the form, and what you tell us about the partners. Your name and email address only if you fill them in.
    Do not mention names of people in your text. We refuse numbers that look like a Dutch citizen service number (BSN).
    We do not store your internet address. We only briefly count visits per network, so that nobody can overload us.
    While you type, Schakel shows how it reads your request. We keep nothing of that.
privacy-why = Why may we do this?
privacy-why-text = You ask us for help with this request, and you choose who may see it. That is your consent. You can withdraw it with the button “Delete my answers”. Does your code no longer work? Then contact us.
privacy-who = Who can read it?
privacy-who-text = Nobody, as long as you do not press “Send request to an adviser”. After that, the advisers read your request.
    A partner gets your name and email address only if you agree.
    We give nothing to others. Schakel runs on the operator’s own systems and sends nothing elsewhere.
    The operator is { $operator }.
privacy-how-long = How long?
privacy-how-long-text = We delete answers that you do not send after 30 days without a change. We delete a sent request after two years without a change.
privacy-cookie = One cookie
privacy-cookie-text = We set one cookie, and not before you give your first answer. It keeps your answers together and disappears when you close the browser. There are no other cookies, and nobody tracks you.
privacy-rights = Your rights
privacy-rights-text = You may see what we have about you, correct it and have it deleted. You can do this yourself, with your resume code. If that does not work, contact us. How to do so is at the bottom of every page.
    Do you disagree with us? You can complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).
accessibility-title = Accessibility
accessibility-lead = Everyone must be able to use Schakel, also without a mouse, without seeing the screen or with large letters.
accessibility-standard = The standard we follow
accessibility-standard-text = We build to WCAG 2.2, level AA. Every page was tested in three languages with axe-core, on a narrow and a wide screen. The tests found no errors.
    One test goes through the form with only the keyboard.
accessibility-measures = What we do
accessibility-measures-text = Everything works without a mouse and without JavaScript. At 400% zoom, you do not need to scroll sideways. Colour is never the only cue. Errors are shown at the top of the page and next to the field.
accessibility-limits = What is not good yet
accessibility-limits-text = The pages have not yet been tested by people with a disability. Texts about organisations are sometimes only in Dutch.
accessibility-report = Is something not working?
accessibility-report-text = Let us know. How to do so is at the bottom of every page. We will look for a solution, and help you in another way in the meantime.
accessibility-tested = Last tested:
algorithm-title = How Schakel chooses
algorithm-lead = This page comes directly from the settings that Schakel is running with now.
algorithm-what = What it does
algorithm-what-text = Schakel reads your request and finds organisations for it. It puts them in order and says why. If nobody fits, it says so.
algorithm-human = Schakel decides nothing. You choose who you talk to. An adviser looks at it with you if you want.
algorithm-data = What it works with
algorithm-organisations = { $n ->
    [one] 1 organisation, with what it or others write about it in public
   *[other] { $n } organisations, with what they or others write about them in public
}
algorithm-relations = { $n ->
    [one] 1 known collaboration
   *[other] { $n } known collaborations
}
algorithm-themes = { $n ->
    [one] 1 subject, with words in three languages
   *[other] { $n } subjects, with words in three languages
}
algorithm-questions = { $n ->
    [one] 1 example of a question
   *[other] { $n } examples of questions that you can take to an organisation
}
algorithm-personal = It contains no personal data. Schakel does not learn from your request.
algorithm-version = Version of data and model:
algorithm-how = How it sets the order
algorithm-how-text = Each organisation gets a score between 0 and 1 on each criterion. Each score counts with a fixed weight. The sum sets the order. The reasons given for a partner come from the same scores.
algorithm-signals = How much each criterion counts at most
algorithm-signal = Criterion
algorithm-share = Share
algorithm-bands = A partner is called “Good fit” from { $strong } of what it can score on content. From { $possible }, it is called “Possible fit”.
algorithm-quality = How good it is
algorithm-quality-text = For sample requests, it was marked beforehand which organisations fit well. 100 is the best order possible. Nothing was tuned on the requests that were kept apart.
algorithm-quality-caption = How good the order is, from 0 to 100 (nDCG@10)
algorithm-judged = For requests that were judged beforehand
algorithm-in-nl = in Dutch
algorithm-in-en = in English
algorithm-in-de = in German
algorithm-held-out = For requests that were kept apart
algorithm-refused-rightly = Number of requests rightly answered with “No good partner found”
algorithm-refused-wrongly = Number of requests wrongly answered so
algorithm-not-measured = The quality has not yet been measured for these data.
algorithm-limits = What it cannot do
algorithm-limit-1 = It knows only the organisations in the list. What is not in a profile, it does not know.
algorithm-limit-2 = One striking word can count too much. So always read the reasons.
algorithm-limit-3 = It does not know whether an organisation has time, or does good work.
algorithm-limit-4 = New organisations with a short profile are found less often.
