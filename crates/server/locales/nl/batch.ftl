# Columns of a client list
client-id = Eigen nummer
client-name = Naam van de klant
client-text = Vraag
client-offer = Aanbod van de klant
client-organisation-id = Organisatie uit het register (id, KvK-nummer of naam)
client-place = Plaats
client-km = Hooguit zoveel km
client-kinds = Soort partner
client-roles = Rol van de partner
client-countries = Landen van de partner
client-language = Taal
client-like = Zoals deze organisaties
client-exclude = Niet deze organisaties
client-top = Aantal partners
client-contact = Contactpersoon
client-email = E-mailadres

# What is wrong with a row
client-fault-nothing = Er staat geen vraag. Vul de vraag in, of noem een organisatie uit het register.
client-fault-same-id = Dit nummer staat ook op rij { $line }. Geef elke klant een eigen nummer.
client-fault-organisation = { $name }: “{ $words }” staat niet in het register. Gebruik de id of de naam uit het register.
client-fault-place = De plaats “{ $words }” is niet bekend. Noem een plaats, gemeente of postcode in de buurt, of laat de afstand weg.
client-fault-choice = { $name }: “{ $words }” kan hier niet. Kies uit: { $known }.
client-fault-number = { $name }: “{ $words }” is geen getal van { $range }.
client-fault-address = “{ $words }” is geen e-mailadres.
client-fault-long = { $name }: dit is langer dan { $most } kB. Maak de tekst korter.
client-fault-citizen = { $name }: hier lijkt een burgerservicenummer te staan. Haal het weg.
client-fault-refused = Dit kan niet worden beantwoord: { $words }

# Sheets of a batch
batch-sheet-matches = Matches
batch-sheet-reasons = Redenen
batch-sheet-parts = Onderdelen
batch-sheet-unanswered = Zonder antwoord
batch-sheet-mailing = Mailing
batch-sheet-settings = Instellingen
batch-column-line = Rij
batch-column-id = Nummer
batch-column-client = Klant
batch-column-rank = Rang
batch-column-partner = Partner
batch-column-partner-id = Id partner
batch-column-kind = Soort
batch-column-place = Plaats
batch-column-distance = Afstand km
batch-column-band = Past
batch-column-score = Score
batch-column-website = Website
batch-column-remark = Opmerking
batch-column-reason-client = Reden voor de klant
batch-column-reason-partner = Reden voor de partner
batch-column-evidence = Waarop het rust
batch-column-introduced-by = Kan voorstellen
batch-column-programmes = Regelingen
batch-column-why = Waarom niet
batch-column-what = Wat te doen
batch-column-nearest = Het dichtst bij
batch-column-question = Vraag
batch-column-contact = Contactpersoon
batch-column-email = E-mail
batch-column-language = Taal
batch-column-n-partners = Partners
batch-column-briefing = Bestand briefing
batch-column-own = { $name } (lijst)
batch-column-setting = Instelling
batch-column-value = Waarde
batch-column-left-out = niet gebruikt
batch-no-good-match = geen goede match
batch-faulty = Fout in de rij
batch-unknown-place = De plaats “{ $words }” is niet bekend. Er is niet op afstand gelet.
batch-top-default = 10, of wat de rij zegt
batch-setting-list = Lijst
batch-setting-list-sum = Controlegetal van de lijst (SHA-256)
batch-setting-n-rows = Rijen
batch-setting-n-answered = Rijen met matches
batch-setting-n-no-good-match = Rijen zonder goede match
batch-setting-n-faulty = Rijen met een fout
batch-setting-top = Partners per rij
batch-setting-catalogue = Versie van de catalogus
batch-setting-model = Model
batch-setting-version = Versie van Schakel
batch-setting-column = Kolom “{ $name }”

# Briefings
briefing-title = Partners voor { $name }
briefing-your-profile = Wat u doet
briefing-profile-themes = Wij keken naar uw profiel. Dat gaat over:
batch-known-organisation = Gelezen als { $name } uit het register.
briefing-offer = Wat u een partner biedt:
briefing-limits = U zoekt alleen:
briefing-prefers = U zoekt het liefst:
briefing-near-title = Wie het dichtst bij uw vraag komt
briefing-profile-list = Wie bij u past
batch-setting-n-apart = Partners met een eigen aantal plaatsen (zie Verdeling)
briefing-within = binnen { $n } km van { $name }
briefing-none = Wij kennen nu niemand die hier goed bij past. Een matige partner kost u tijd. Daarom noemen wij er geen.
briefing-route = Zo komt u in contact:
briefing-route-adviser = uw adviseur stelt u voor
briefing-route-network = { $name } kan u voorstellen
briefing-missing-title = Wat nog ontbreekt
briefing-missing = De eerste partners laten niet zien dat zij iets doen met: { $words }. Vraag ernaar, of zoek hiervoor een tweede partner.
briefing-steps = Eerste stappen
briefing-step-choose = Kies een of twee partners die u wilt spreken. Zeg het tegen uw adviseur.
briefing-step-network = Vraag { $name } om u voor te stellen aan { $partner }.
briefing-step-website = Kijk op de website van { $partner } of dit is wat u zoekt.
briefing-step-programme = Vraag uw adviseur of een regeling als { $name } nog loopt en kan meebetalen.
briefing-step-talk = Bespreek met uw adviseur hoe u de vraag anders kunt stellen.
briefing-cover = Briefings bij { $name }
briefing-cover-counts = { $n } rijen: { $strong } met partners, { $possible } zonder goede match, { $most } met een fout.
briefing-cover-counts-shared = { $n } rijen: { $strong } met partners, { $possible } zonder goede match, { $most } met een fout. Bij { $short } rijen gingen alle partners naar anderen.
briefing-clients = Klanten
briefing-first = Eerste partner
briefing-faulty = Rijen met een fout

# A list that is shared out
batch-sheet-shares = Verdeling
batch-column-capacity = Plaatsen
batch-column-floor = Minstens
batch-column-given = Krijgt
batch-column-plain = Zonder verdeling
batch-column-price = Wat een plaats meer waard is
batch-short = { $n } van { $most } partners
batch-short-full = Deze partners passen, maar hun plaatsen gingen naar andere klanten.
batch-short-no-more = Er zijn geen andere partners die goed genoeg passen.
batch-missed = Niet gekregen, want de plaatsen gingen naar anderen: { $words }.
batch-setting-need = Partners per klant
batch-setting-capacity = Plaatsen per partner
batch-setting-newcomer-floor = Minstens voor nieuwkomers
batch-setting-depth = Bekeken partners per klant
batch-setting-n-left-out = Klanten die niets kregen
batch-setting-welfare = Som van de scores: zonder → met verdeling
batch-setting-loss = Wat de verdeling kost
batch-setting-gap = Afstand tot de beste verdeling, hooguit
batch-setting-gini = Ongelijkheid (Gini) van introducties: zonder → met
batch-setting-longest = Langste rij bij een partner: zonder → met
batch-setting-used = Partners met een introductie: zonder → met

# Lists at the desk
desk-nav-batches = Lijsten
desk-batches-title = Partners voor een lijst klanten
desk-batches-lead = Stuur een spreadsheet met klanten en hun vragen. U krijgt per klant partners met redenen, en briefings om te printen.
desk-batches-hint = Een bestand van Excel (.xlsx) of CSV, hoogstens 5 MB en 2.000 rijen. De eerste rij bevat de namen van de kolommen.
desk-batches-list = Uw lijsten
desk-batches-caption = Lijsten van de laatste week
desk-batches-date = Gestuurd
desk-batches-state = Stand
desk-list-ready = { $n ->
    [one] 1 rij kan worden beantwoord.
   *[other] { $n } rijen kunnen worden beantwoord.
}
desk-list-faulty = { $n ->
    [0] Geen rij heeft een fout.
    [one] 1 rij heeft een fout.
   *[other] { $n } rijen hebben een fout.
}
desk-list-none = Niet gebruiken
desk-list-top = Partners per klant
desk-list-top-hint = Leeg betekent 10, of wat de rij zegt.
desk-list-shares = Verdeel de partners eerlijk over de lijst
desk-list-shares-hint = Geen partner krijgt meer klanten dan hij plaatsen heeft. Elke klant krijgt dan 3 partners, of het aantal hierboven.
desk-list-capacity = Plaatsen per partner
desk-list-newcomers = Geef nieuwkomers die bij iemand passen ten minste één klant
desk-list-newcomers-hint = Nieuwkomers zijn organisaties zonder banden in het register. Een klant krijgt zo hooguit één nieuwkomer, en alleen een die bijna even goed past.
desk-list-budget = { $n ->
    [one] Een organisatie krijgt hoogstens 1 introductie per kwartaal. Wat zij al kreeg, gaat van haar plaatsen af.
   *[other] Een organisatie krijgt hoogstens { $n } introducties per kwartaal. Wat zij al kreeg, gaat van haar plaatsen af.
}
desk-list-start = Zoek partners
desk-list-look = Bekijk opnieuw
desk-list-faults = Deze rijen komen terug met wat er mis is. De andere rijen krijgen antwoord.
desk-list-number = Vul een getal van 1 tot 100 in.
desk-list-nothing-asked = Wijs aan welke kolom de vraag is, of de organisatie.
desk-batch-state-waiting = Wacht
desk-batch-state-running = Bezig
desk-batch-state-done = Klaar
desk-batch-state-stopped = Gestopt
desk-batch-left = { $n ->
    [one] Nog ongeveer 1 minuut.
   *[other] Nog ongeveer { $n } minuten.
}
desk-batch-bar = Beantwoorde rijen
desk-batch-refresh = Deze pagina ververst zichzelf. U kunt hem sluiten: het werk gaat door.
desk-batch-shared = Eerlijk verdeeld: geen partner krijgt meer dan { $n } klanten. Zonder verdelen waren dat er { $most }. De matches zijn samen { $share }% minder sterk. { $short } klanten krijgen minder partners dan gevraagd.
desk-batch-files = Bestanden
desk-batch-xlsx = Werkmap voor Excel: matches, redenen, onderdelen, mailing
desk-batch-html = Briefings om te printen, met een voorblad
desk-batch-csv = CSV, een rij per match
desk-batch-jsonl = JSON Lines, voor andere programma’s
desk-batch-stop = Stop
desk-batch-resume = Ga verder
desk-batch-delete = Verwijder deze lijst
desk-batch-kept = Een lijst en de antwoorden blijven een week staan. Alleen u ziet ze.
