# Columns of a client list
client-id = Eigene Nummer
client-name = Name des Kunden
client-text = Frage
client-offer = Angebot des Kunden
client-organisation-id = Organisation aus dem Register (Id, KvK-Nummer oder Name)
client-place = Ort
client-km = Höchstens so viele km
client-kinds = Art des Partners
client-roles = Rolle des Partners
client-countries = Länder des Partners
client-language = Sprache
client-like = Wie diese Organisationen
client-exclude = Nicht diese Organisationen
client-top = Anzahl der Partner
client-contact = Ansprechperson
client-email = E-Mail-Adresse

# What is wrong with a row
client-fault-nothing = Hier steht keine Frage. Tragen Sie die Frage ein, oder nennen Sie eine Organisation aus dem Register.
client-fault-same-id = Diese Nummer steht auch in Zeile { $line }. Geben Sie jedem Kunden eine eigene Nummer.
client-fault-organisation = { $name }: „{ $words }“ steht nicht im Register. Nehmen Sie die Id oder den Namen aus dem Register.
client-fault-place = Der Ort „{ $words }“ ist nicht bekannt. Nennen Sie einen Ort in der Nähe, oder lassen Sie die Entfernung weg.
client-fault-choice = { $name }: „{ $words }“ geht hier nicht. Wählen Sie aus: { $known }.
client-fault-number = { $name }: „{ $words }“ ist keine Zahl von { $range }.
client-fault-address = „{ $words }“ ist keine E-Mail-Adresse.
client-fault-long = { $name }: Das ist länger als { $most } kB. Kürzen Sie den Text.
client-fault-citizen = { $name }: Hier scheint eine Bürgernummer zu stehen. Entfernen Sie sie.
client-fault-refused = Das lässt sich nicht beantworten: { $words }

# Sheets of a batch
batch-sheet-matches = Treffer
batch-sheet-reasons = Gründe
batch-sheet-parts = Bestandteile
batch-sheet-unanswered = Ohne Antwort
batch-sheet-mailing = Serienbrief
batch-sheet-settings = Einstellungen
batch-column-line = Zeile
batch-column-id = Nummer
batch-column-client = Kunde
batch-column-rank = Rang
batch-column-partner = Partner
batch-column-partner-id = Id des Partners
batch-column-kind = Art
batch-column-place = Ort
batch-column-distance = Entfernung km
batch-column-band = Passt
batch-column-score = Wert
batch-column-website = Website
batch-column-remark = Bemerkung
batch-column-reason-client = Grund für den Kunden
batch-column-reason-partner = Grund für den Partner
batch-column-evidence = Worauf es beruht
batch-column-introduced-by = Kann vorstellen
batch-column-programmes = Förderprogramme
batch-column-why = Warum nicht
batch-column-what = Was zu tun ist
batch-column-nearest = Am nächsten
batch-column-question = Frage
batch-column-contact = Ansprechperson
batch-column-email = E-Mail
batch-column-language = Sprache
batch-column-n-partners = Partner
batch-column-briefing = Datei des Briefings
batch-column-own = { $name } (Liste)
batch-column-setting = Einstellung
batch-column-value = Inhalt
batch-column-left-out = nicht verwendet
batch-no-good-match = kein guter Treffer
batch-faulty = Fehler in der Zeile
batch-unknown-place = Der Ort „{ $words }“ ist nicht bekannt. Auf die Entfernung wurde nicht geachtet.
batch-top-default = 10, oder was die Zeile sagt
batch-setting-list = Liste
batch-setting-list-sum = Prüfsumme der Liste (SHA-256)
batch-setting-n-rows = Zeilen
batch-setting-n-answered = Zeilen mit Treffern
batch-setting-n-no-good-match = Zeilen ohne guten Treffer
batch-setting-n-faulty = Zeilen mit Fehler
batch-setting-top = Partner je Zeile
batch-setting-catalogue = Version des Katalogs
batch-setting-model = Modell
batch-setting-version = Version von Schakel
batch-setting-column = Spalte „{ $name }“

# Briefings
briefing-title = Partner für { $name }
briefing-your-profile = Was Sie tun
briefing-profile-themes = Wir haben Ihr Profil angesehen. Darin geht es um:
batch-known-organisation = Gelesen als { $name } aus dem Register.
briefing-offer = Was Sie einem Partner bieten:
briefing-limits = Sie suchen nur:
briefing-prefers = Am liebsten suchen Sie:
briefing-near-title = Wer Ihrer Anfrage am nächsten kommt
briefing-profile-list = Wer zu Ihnen passt
batch-setting-n-apart = Partner mit eigener Zahl von Plätzen (siehe Verteilung)
briefing-within = im Umkreis von { $n } km um { $name }
briefing-none = Wir kennen zurzeit niemanden, der gut dazu passt. Ein Partner, der schlecht passt, kostet Sie Zeit. Darum nennen wir keinen.
briefing-route = So kommen Sie in Kontakt:
briefing-route-adviser = Ihre Beraterin oder Ihr Berater stellt Sie vor
briefing-route-network = { $name } kann Sie vorstellen
briefing-missing-title = Was noch fehlt
briefing-missing = Die ersten Partner zeigen nicht, dass sie hieran arbeiten: { $words }. Fragen Sie danach, oder suchen Sie dafür einen zweiten Partner.
briefing-steps = Erste Schritte
briefing-step-choose = Wählen Sie einen oder zwei Partner aus. Sagen Sie es Ihrer Beratung.
briefing-step-network = Bitten Sie { $name }, Sie { $partner } vorzustellen.
briefing-step-website = Prüfen Sie auf der Website von { $partner }, ob es das ist, was Sie suchen.
briefing-step-programme = Fragen Sie Ihre Beratung, ob ein Programm wie { $name } noch läuft und einen Teil bezahlen kann.
briefing-step-talk = Besprechen Sie mit Ihrer Beratung, wie Sie die Frage anders stellen können.
briefing-cover = Briefings zu { $name }
briefing-cover-counts = { $n } Zeilen: { $strong } mit Partnern, { $possible } ohne guten Treffer, { $most } mit Fehler.
briefing-cover-counts-shared = { $n } Zeilen: { $strong } mit Partnern, { $possible } ohne guten Treffer, { $most } mit Fehler. Bei { $short } Zeilen gingen alle Partner an andere.
briefing-clients = Kunden
briefing-first = Erster Partner
briefing-faulty = Zeilen mit Fehler

# A list that is shared out
batch-sheet-shares = Verteilung
batch-column-capacity = Plätze
batch-column-floor = Mindestens
batch-column-given = Bekommt
batch-column-plain = Ohne Verteilung
batch-column-price = Was ein Platz mehr wert ist
batch-short = { $n } von { $most } Partnern
batch-short-full = Diese Partner passen, aber ihre Plätze gingen an andere Kunden.
batch-short-no-more = Es gibt keine anderen Partner, die gut genug passen.
batch-missed = Nicht bekommen, weil die Plätze an andere gingen: { $words }.
batch-setting-need = Partner je Kunde
batch-setting-capacity = Plätze je Partner
batch-setting-newcomer-floor = Mindestens für Neue
batch-setting-depth = Betrachtete Partner je Kunde
batch-setting-n-left-out = Kunden, die nichts bekamen
batch-setting-welfare = Summe der Werte: ohne → mit Verteilung
batch-setting-loss = Was die Verteilung kostet
batch-setting-gap = Abstand zur besten Verteilung, höchstens
batch-setting-gini = Ungleichheit (Gini) der Vermittlungen: ohne → mit
batch-setting-longest = Längste Schlange bei einem Partner: ohne → mit
batch-setting-used = Partner mit einer Vermittlung: ohne → mit

# Lists at the desk
desk-nav-batches = Listen
desk-batches-title = Partner für eine Kundenliste
desk-batches-lead = Schicken Sie eine Tabelle mit Kunden und ihren Fragen. Sie bekommen je Kunde Partner mit Gründen und Briefings zum Drucken.
desk-batches-hint = Eine Datei aus Excel (.xlsx) oder CSV, höchstens 5 MB und 2.000 Zeilen. Die erste Zeile enthält die Namen der Spalten.
desk-batches-list = Ihre Listen
desk-batches-caption = Listen der letzten Woche
desk-batches-date = Geschickt
desk-batches-state = Stand
desk-list-ready = { $n ->
    [one] 1 Zeile lässt sich beantworten.
   *[other] { $n } Zeilen lassen sich beantworten.
}
desk-list-faulty = { $n ->
    [0] Keine Zeile hat einen Fehler.
    [one] 1 Zeile hat einen Fehler.
   *[other] { $n } Zeilen haben einen Fehler.
}
desk-list-none = Nicht verwenden
desk-list-top = Partner je Kunde
desk-list-top-hint = Leer bedeutet 10, oder was die Zeile sagt.
desk-list-shares = Verteilen Sie die Partner gerecht über die Liste
desk-list-shares-hint = Kein Partner bekommt mehr Kunden, als er Plätze hat. Jeder Kunde bekommt dann 3 Partner oder die Zahl oben.
desk-list-capacity = Plätze je Partner
desk-list-newcomers = Geben Sie Neulingen, die zu jemandem passen, mindestens einen Kunden
desk-list-newcomers-hint = Neulinge sind Organisationen ohne Verbindungen im Register. Ein Kunde bekommt so höchstens einen Neuling, und nur einen, der fast ebenso gut passt.
desk-list-budget = { $n ->
    [one] Eine Organisation bekommt höchstens 1 Vorstellung im Quartal. Was sie schon bekam, wird von ihren Plätzen abgezogen.
   *[other] Eine Organisation bekommt höchstens { $n } Vorstellungen im Quartal. Was sie schon bekam, wird von ihren Plätzen abgezogen.
}
desk-list-start = Partner suchen
desk-list-look = Noch einmal ansehen
desk-list-faults = Diese Zeilen kommen mit dem Fehler zurück. Die anderen Zeilen werden beantwortet.
desk-list-number = Geben Sie eine Zahl von 1 bis 100 ein.
desk-list-nothing-asked = Sagen Sie, welche Spalte die Frage ist oder die Organisation.
desk-batch-state-waiting = Wartet
desk-batch-state-running = In Arbeit
desk-batch-state-done = Fertig
desk-batch-state-stopped = Angehalten
desk-batch-left = { $n ->
    [one] Noch etwa 1 Minute.
   *[other] Noch etwa { $n } Minuten.
}
desk-batch-bar = Beantwortete Zeilen
desk-batch-refresh = Diese Seite erneuert sich selbst. Sie können sie schließen: Die Arbeit geht weiter.
desk-batch-shared = Gerecht verteilt: Kein Partner bekommt mehr als { $n } Kunden. Ohne Verteilung wären es { $most }. Die Treffer sind zusammen { $share } % weniger stark. { $short } Kunden bekommen weniger Partner als gewünscht.
desk-batch-files = Dateien
desk-batch-xlsx = Arbeitsmappe für Excel: Treffer, Gründe, Bestandteile, Serienbrief
desk-batch-html = Briefings zum Drucken, mit Deckblatt
desk-batch-csv = CSV, eine Zeile je Treffer
desk-batch-jsonl = JSON Lines, für andere Programme
desk-batch-stop = Anhalten
desk-batch-resume = Weitermachen
desk-batch-delete = Diese Liste löschen
desk-batch-kept = Eine Liste und ihre Antworten bleiben eine Woche. Nur Sie sehen sie.
