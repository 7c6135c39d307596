# Columns of a client list
client-id = Your own number
client-name = Name of the client
client-text = Question
client-offer = What the client offers
client-organisation-id = Organisation of the register (id, Chamber of Commerce number or name)
client-place = Place
client-km = At most this many km
client-kinds = Kind of partner
client-roles = Role of the partner
client-countries = Countries of the partner
client-language = Language
client-like = Such as these organisations
client-exclude = Not these organisations
client-top = Number of partners
client-contact = Contact person
client-email = Mail address

# What is wrong with a row
client-fault-nothing = There is no question. Fill in the question, or name an organisation of the register.
client-fault-same-id = Row { $line } has this number too. Give each client a number of its own.
client-fault-organisation = { $name }: “{ $words }” is not in the register. Use the id or the name from the register.
client-fault-place = The place “{ $words }” is not known. Name a town, municipality or postcode nearby, or leave out the distance.
client-fault-choice = { $name }: “{ $words }” is not possible here. Choose from: { $known }.
client-fault-number = { $name }: “{ $words }” is not a number of { $range }.
client-fault-address = “{ $words }” is not a mail address.
client-fault-long = { $name }: this is longer than { $most } kB. Shorten the text.
client-fault-citizen = { $name }: there seems to be a citizen service number here. Take it out.
client-fault-refused = This cannot be answered: { $words }

# Sheets of a batch
batch-sheet-matches = Matches
batch-sheet-reasons = Reasons
batch-sheet-parts = Parts
batch-sheet-unanswered = Unanswered
batch-sheet-mailing = Mailing
batch-sheet-settings = Settings
batch-column-line = Row
batch-column-id = Number
batch-column-client = Client
batch-column-rank = Rank
batch-column-partner = Partner
batch-column-partner-id = Partner id
batch-column-kind = Kind
batch-column-place = Place
batch-column-distance = Distance km
batch-column-band = Fit
batch-column-score = Score
batch-column-website = Website
batch-column-remark = Remark
batch-column-reason-client = Reason for the client
batch-column-reason-partner = Reason for the partner
batch-column-evidence = What it rests on
batch-column-introduced-by = Can introduce
batch-column-programmes = Programmes
batch-column-why = Why not
batch-column-what = What to do
batch-column-nearest = Nearest
batch-column-question = Question
batch-column-contact = Contact person
batch-column-email = Mail
batch-column-language = Language
batch-column-n-partners = Partners
batch-column-briefing = Briefing file
batch-column-own = { $name } (list)
batch-column-setting = Setting
batch-column-value = Value
batch-column-left-out = not used
batch-no-good-match = no good match
batch-faulty = Fault in the row
batch-unknown-place = The place “{ $words }” is not known. Distance was not looked at.
batch-top-default = 10, or what the row says
batch-setting-list = List
batch-setting-list-sum = Checksum of the list (SHA-256)
batch-setting-n-rows = Rows
batch-setting-n-answered = Rows with matches
batch-setting-n-no-good-match = Rows without a good match
batch-setting-n-faulty = Rows with a fault
batch-setting-top = Partners per row
batch-setting-catalogue = Version of the catalogue
batch-setting-model = Model
batch-setting-version = Version of Schakel
batch-setting-column = Column “{ $name }”

# Briefings
briefing-title = Partners for { $name }
briefing-your-profile = What you do
briefing-profile-themes = We looked at your profile. It is about:
batch-known-organisation = Read as { $name } of the register.
briefing-offer = What you offer a partner:
briefing-limits = You only look for:
briefing-prefers = You prefer:
briefing-near-title = Who comes closest to your request
briefing-profile-list = Who fits you
batch-setting-n-apart = Partners with places of their own (see Shares)
briefing-within = within { $n } km of { $name }
briefing-none = We know nobody at present who fits this well. A partner who fits badly costs you time. So we name none.
briefing-route = How to get in touch:
briefing-route-adviser = your adviser introduces you
briefing-route-network = { $name } can introduce you
briefing-missing-title = What is still missing
briefing-missing = The first partners do not show that they work on: { $words }. Ask about it, or look for a second partner for this.
briefing-steps = First steps
briefing-step-choose = Choose one or two partners you want to speak to. Tell your adviser.
briefing-step-network = Ask { $name } to introduce you to { $partner }.
briefing-step-website = See on the website of { $partner } whether this is what you look for.
briefing-step-programme = Ask your adviser whether a scheme such as { $name } is still open and can pay a part.
briefing-step-talk = Talk to your adviser about another way to put the question.
briefing-cover = Briefings for { $name }
briefing-cover-counts = { $n } rows: { $strong } with partners, { $possible } without a good match, { $most } with a fault.
briefing-cover-counts-shared = { $n } rows: { $strong } with partners, { $possible } without a good match, { $most } with a fault. Of { $short } rows all partners went to others.
briefing-clients = Clients
briefing-first = First partner
briefing-faulty = Rows with a fault

# A list that is shared out
batch-sheet-shares = Shares
batch-column-capacity = Places
batch-column-floor = At least
batch-column-given = Gets
batch-column-plain = Without sharing
batch-column-price = What one place more is worth
batch-short = { $n } of { $most } partners
batch-short-full = These partners fit, but their places went to other clients.
batch-short-no-more = There are no other partners that fit well enough.
batch-missed = Not given, since the places went to others: { $words }.
batch-setting-need = Partners per client
batch-setting-capacity = Places per partner
batch-setting-newcomer-floor = At least for newcomers
batch-setting-depth = Partners looked at per client
batch-setting-n-left-out = Clients that got nothing
batch-setting-welfare = Sum of the scores: without → with sharing
batch-setting-loss = What sharing costs
batch-setting-gap = Distance to the best sharing, at most
batch-setting-gini = Inequality (Gini) of introductions: without → with
batch-setting-longest = Longest queue at a partner: without → with
batch-setting-used = Partners with an introduction: without → with

# Lists at the desk
desk-nav-batches = Lists
desk-batches-title = Partners for a list of clients
desk-batches-lead = Send a spreadsheet of clients and their questions. For each client you get partners with reasons, and briefings to print.
desk-batches-hint = A file of Excel (.xlsx) or CSV, at most 5 MB and 2,000 rows. The first row holds the names of the columns.
desk-batches-list = Your lists
desk-batches-caption = Lists of the last week
desk-batches-date = Sent
desk-batches-state = State
desk-list-ready = { $n ->
    [one] 1 row can be answered.
   *[other] { $n } rows can be answered.
}
desk-list-faulty = { $n ->
    [0] No row has a fault.
    [one] 1 row has a fault.
   *[other] { $n } rows have a fault.
}
desk-list-none = Do not use
desk-list-top = Partners per client
desk-list-top-hint = Empty means 10, or what the row says.
desk-list-shares = Share the partners out fairly over the list
desk-list-shares-hint = No partner gets more clients than it has places. Each client then gets 3 partners, or the number above.
desk-list-capacity = Places per partner
desk-list-newcomers = Give newcomers that fit anybody at least one client
desk-list-newcomers-hint = Newcomers are organisations without ties in the register. A client gets at most one newcomer in this way, and only one that fits nearly as well.
desk-list-budget = { $n ->
    [one] An organisation gets at most 1 introduction a quarter. What it had already is taken from its places.
   *[other] An organisation gets at most { $n } introductions a quarter. What it had already is taken from its places.
}
desk-list-start = Find partners
desk-list-look = Look again
desk-list-faults = These rows come back with what is wrong. The other rows are answered.
desk-list-number = Fill in a number of 1 to 100.
desk-list-nothing-asked = Say which column is the question, or the organisation.
desk-batch-state-waiting = Waiting
desk-batch-state-running = Under way
desk-batch-state-done = Done
desk-batch-state-stopped = Stopped
desk-batch-left = { $n ->
    [one] About 1 minute left.
   *[other] About { $n } minutes left.
}
desk-batch-bar = Answered rows
desk-batch-refresh = This page refreshes itself. You can close it: the work goes on.
desk-batch-shared = Shared out fairly: no partner gets more than { $n } clients. In plain lists that were { $most }. The matches are { $share }% less strong together. { $short } clients get fewer partners than asked for.
desk-batch-files = Files
desk-batch-xlsx = Workbook for Excel: matches, reasons, parts, mailing
desk-batch-html = Briefings to print, with a cover page
desk-batch-csv = CSV, a row a match
desk-batch-jsonl = JSON Lines, for other programs
desk-batch-stop = Stop
desk-batch-resume = Go on
desk-batch-delete = Delete this list
desk-batch-kept = A list and its answers are kept for a week. Only you see them.
