desk-nav = Menu van de balie
desk-nav-inbox = Vragen
desk-nav-new = Vraag voor een klant
desk-nav-advisers = Accounts
desk-nav-audit = Logboek
desk-nav-password = Wachtwoord wijzigen
desk-logout = Uitloggen
desk-role-adviser = adviseur
desk-role-curator = beheerder van het register
desk-role-admin = beheerder van accounts
desk-login-title = Inloggen voor adviseurs
desk-login-lead = Hier behandelen adviseurs de vragen van ondernemers. Een vraag stellen kan zonder in te loggen.
desk-login-button = Inloggen
desk-login-forgot = Wachtwoord vergeten? Een beheerder van accounts kan u een nieuw begin-wachtwoord geven.
desk-login-wrong = Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw.
desk-login-locked = Er waren vijf foute wachtwoorden. Wacht een kwartier en probeer het opnieuw.
desk-login-many = Vanaf uw netwerk is te vaak ingelogd. Probeer het over een paar minuten opnieuw.
desk-login-no-passwords = Inloggen met een wachtwoord kan hier niet. Gebruik de andere knop.
desk-login-ended = Uw sessie is verlopen. Log opnieuw in; u komt dan terug op de pagina waar u was.
desk-ended-title = Uw sessie is verlopen
desk-ended-text = Er is niets bewaard of verstuurd. Kopieer eerst uw tekst hieronder. Log dan in: u komt terug op de pagina waar u was.
desk-ended-typed = Wat u typte
desk-oidc-button = Inloggen met { $name }
desk-oidc-going-title = U gaat naar de inlogdienst
desk-oidc-down = De inlogdienst is nu niet bereikbaar. Probeer het over een paar minuten opnieuw.
desk-oidc-failed = Het inloggen bij de inlogdienst is niet gelukt. Probeer het opnieuw.
desk-oidc-cancelled = U hebt het inloggen afgebroken. U kunt het opnieuw proberen.
desk-oidc-stale = Het inloggen duurde te lang of begon in een andere browser. Probeer het opnieuw.
desk-oidc-no-account = Voor u is hier nog geen account. Vraag een beheerder van accounts om er een te maken.
desk-oidc-unverified = De inlogdienst zegt niet zeker dat uw e-mailadres van u is. Vraag een beheerder van accounts om hulp.
desk-oidc-bound = Het account met uw e-mailadres hoort bij een andere gebruiker van de inlogdienst. Vraag een beheerder van accounts om hulp.
desk-oidc-closed = Uw account is gesloten. Vraag een beheerder van accounts om hulp.
desk-first-title = Er zijn nog geen accounts
desk-first-text = Maak het eerste account op de computer waar Schakel draait, met deze opdracht:
desk-password = Wachtwoord
desk-password-title = Wachtwoord wijzigen
desk-password-must = Kies eerst een eigen wachtwoord. Daarna kunt u aan het werk.
desk-password-rule = Gebruik minstens 12 tekens. Een zin van een paar woorden is goed te onthouden. Uw naam of het woord “wachtwoord” mag er niet in staan.
desk-password-now = Wachtwoord dat u nu hebt
desk-password-new = Nieuw wachtwoord
desk-password-again = Nieuw wachtwoord nog een keer
desk-password-differs = De twee nieuwe wachtwoorden zijn niet gelijk. Vul twee keer hetzelfde in.
desk-password-short = Maak het nieuwe wachtwoord langer: minstens 12 tekens
desk-password-long = Maak het nieuwe wachtwoord korter: hoogstens 200 tekens
desk-password-guessable = Dit wachtwoord is te makkelijk te raden. Kies een zin zonder uw naam erin.
desk-password-old = Het wachtwoord dat u nu hebt klopt niet
desk-forbidden-title = Deze pagina is niet voor u
desk-forbidden-text = Uw account mag deze pagina niet openen. Vraag het aan een beheerder van accounts.
desk-stale-title = Deze pagina was te oud
desk-stale-text = U bent intussen opnieuw ingelogd. Ga terug, ververs de pagina en probeer het nog eens.
desk-missing-title = Dit is er niet
desk-missing-text = Wij vinden dit niet. Misschien is het gewist, of is het adres niet goed overgenomen.
desk-gone-title = Deze vraag is er niet meer
desk-gone-text = De ondernemer heeft de vraag intussen gewist. Er is niets van bewaard.
desk-compare-few-title = Kies er minstens twee
desk-compare-few-text = Ga terug en zet bij twee tot vijf partners een vinkje. Dan kunt u ze vergelijken.
desk-way-inbox = Naar de vragen
desk-way-request = Terug naar vraag
desk-done-taken = De vraag staat nu op uw naam.
desk-done-handed = De vraag is overgedragen.
desk-done-answered = Het antwoord is bewaard. De ondernemer leest het met zijn bewaarcode.
desk-done-closed = De vraag is afgesloten.
desk-done-reopened = De vraag is weer open.
desk-done-noted = De notities zijn bijgewerkt.
desk-done-judged = Deze partner stellen wij bij deze vraag niet meer voor.
desk-done-proposed = De introductie staat klaar. Pas de brieven aan en verstuur ze.
desk-done-moved = De stap is bewaard.
desk-done-undone = De laatste stap is ongedaan gemaakt.
desk-done-saved = Uw wijzigingen zijn bewaard.
desk-done-saved-kept = Uw wijzigingen zijn bewaard. Een brief die u zelf had aangepast, is niet veranderd. Kijk of hij nog klopt.
desk-done-sent = De brief is verstuurd.
desk-done-sending = De brief was al onderweg. Ververs de pagina: onder het antwoord staat wanneer hij verstuurd is.
desk-done-added = De vraag is bewaard en staat op uw naam.
desk-done-changed = Het account is gewijzigd.
desk-done-account = Het account is toegevoegd.
desk-done-password = Uw wachtwoord is gewijzigd.
desk-inbox-title = Vragen van ondernemers
desk-due-title = U wilde hierop terugkomen
desk-show-label = Welke vragen
desk-show-new = Nieuw ({ $n })
desk-show-mine = Van mij
desk-show-open = Alle open vragen
desk-show-all = Ook afgesloten
desk-inbox-empty = Hier staan nu geen vragen.
desk-reference = Nummer
desk-need = Vraag
desk-asker = Van wie
desk-sent = Verstuurd
desk-state = Stand
desk-state-new = Nieuw
desk-state-taken = In behandeling
desk-state-answered = Beantwoord
desk-state-closed = Afgesloten
desk-changed-since = Gewijzigd na het antwoord
desk-n-introductions = { $n ->
    [one] 1 introductie
   *[other] { $n } introducties
}
desk-request = Vraag
desk-made-by = Ingevuld door
desk-consent = Mag de naam gedeeld worden?
desk-consent-form = Ja, dat is in het formulier aangevinkt.
desk-consent-none = Nee, nog niet. Vraag het eerst.
desk-consent-label = De vrager vindt het goed dat de partner zijn naam en e-mailadres krijgt
desk-consent-hint = In het formulier is dit niet aangevinkt. Zet het vinkje pas als de vrager ja heeft gezegd. Dat komt in het logboek.
desk-suggestions = Wie kan helpen?
desk-introductions = Introducties bij deze vraag
desk-no-suggestions = Er is nu geen partner die goed past.
desk-propose = Introductie voorbereiden
desk-no-known = Kennen elkaar al
desk-no-not-relevant = Past niet
desk-no-not-now = Nu niet
desk-known = Past ook, maar zij werken al samen
desk-turned-down = Niet voorgesteld
desk-find = Een andere organisatie zoeken op naam
desk-find-button = Zoeken
desk-find-none = Geen organisatie heet zo.
desk-compare-pick = Meenemen in de vergelijking
desk-compare-button = Aangevinkte partners naast elkaar zetten
desk-compare-title = Partners vergelijken
desk-compare-caption = Partners naast elkaar
desk-fit = Hoe goed het past
desk-rank = Plaats in de lijst:
desk-place = Plaats
desk-roles = Kan zijn
desk-why-asker = Waarom, voor de vrager
desk-why-partner = Waarom, voor de partner
desk-lacks = Onderwerpen die in het profiel niet staan
desk-introductions-so-far = Introducties tot nu toe
desk-parts = Waar de plaats in de lijst uit bestaat. De beste partner hier is 100.
desk-who-title = Wie behandelt deze vraag?
desk-take = Ik neem deze vraag
desk-hand-over = Overdragen aan
desk-hand-over-button = Overdragen
desk-close = Vraag afsluiten
desk-reopen = Vraag weer openen
desk-answer-title = Antwoord
desk-answer-hint = De ondernemer leest dit op zijn pagina, met nummer en bewaarcode. Het voorstel hieronder kunt u aanpassen.
desk-answer-label = Antwoord aan de ondernemer
desk-answer-button = Antwoord geven
desk-mail = Bewaard antwoord als e-mail openen (.eml)
desk-notes = Notities
desk-notes-hint = Alleen voor adviseurs. De ondernemer mag ze opvragen.
desk-note-label = Nieuwe notitie
desk-note-button = Notitie toevoegen
desk-note-delete = Wissen
desk-introduction = Introductie
desk-letter-asker = Brief aan de vrager
desk-letter-partner = Brief aan de partner
desk-letters-again = Brieven opnieuw maken
desk-remind = Herinner mij op
desk-remind-hint = Op die dag staat de introductie boven aan uw vragen.
desk-mail-asker = Brief aan de vrager als e-mail openen (.eml)
desk-mail-partner = Brief aan de partner als e-mail openen (.eml)
desk-mail-hint = Bewaar eerst uw wijzigingen. U kunt de tekst ook kopiëren.
desk-mail-no-address = Van de partner hebben wij geen e-mailadres. Vul dat zelf in.
desk-steps = Verloop
desk-next = Wat nu?
desk-undo-step = Laatste stap ongedaan maken
desk-step-proposed = Voorgesteld
desk-step-introduced = Geïntroduceerd
desk-step-talking = In gesprek
desk-step-collaborating = Werken samen
desk-step-declined = Gaat niet door
desk-go-proposed = Opnieuw voorstellen
desk-go-introduced = Brieven zijn verstuurd
desk-go-talking = Zij zijn in gesprek
desk-go-collaborating = Zij werken samen
desk-go-declined = Gaat niet door
desk-client-title = Een vraag voor een klant
desk-client-lead = U vult in wat uw klant nodig heeft. In het logboek staat dat u dit voor de klant deed.
desk-client-language = Taal van de klant
desk-client-button = Vraag bewaren en partners zoeken
desk-advisers-title = Accounts van adviseurs
desk-adviser-name = Naam
desk-role = Rol
desk-role-hint = Een beheerder van het register mag ook organisaties wijzigen. Een beheerder van accounts mag alles.
desk-change = Wijzigen
desk-adviser-add = Account toevoegen
desk-adviser-close = Afsluiten
desk-adviser-open = Weer openen
desk-adviser-closed = afgesloten
desk-adviser-password = Nieuw begin-wachtwoord
desk-adviser-unbind = Koppeling met inlogdienst weghalen
desk-made-up-title = Begin-wachtwoord
desk-made-up-text = Geef dit wachtwoord aan uw collega. U ziet het maar één keer. Bij het inloggen kiest uw collega een eigen wachtwoord.
desk-audit-title = Logboek
desk-audit-whole = Alle regels sluiten op elkaar aan. Er is niets veranderd of weggehaald.
desk-audit-broken = Het logboek klopt niet meer vanaf regel
desk-audit-caption = Wat er gedaan is, het nieuwste bovenaan
desk-audit-number = Regel
desk-audit-time = Tijd (UTC)
desk-audit-actor = Wie
desk-audit-action = Wat
desk-audit-object = Waarvan
desk-audit-result = Resultaat
desk-audit-origin = Vanaf
desk-archive-title = Alles meenemen
desk-archive-text = Stopt u met Schakel? Dan krijgt u hier alles in één ZIP-bestand. Ook zonder Schakel kunt u het lezen.
desk-archive-personal = Er staan persoonsgegevens in: namen, mailadressen, vragen, brieven en notities. Bewaar het bestand zo veilig als Schakel zelf.
desk-archive-link = Archief ophalen (.zip)
desk-archive-failed-title = Het archief is niet gelukt
desk-archive-failed-text = Er ging iets mis bij het schrijven. Probeer het nog een keer, of vraag uw beheerder.
desk-error-changed = Iemand anders heeft dit intussen gewijzigd. Kijk hieronder hoe het nu is, en probeer het opnieuw.
desk-error-consent = Vraag eerst of de naam van de vrager gedeeld mag worden. Zet dan het vinkje en bewaar.
desk-error-way = Deze stap kan nu niet. Kijk hieronder hoe ver de introductie is.
desk-error-adviser = Kies een collega die kan inloggen
desk-error-answer-empty = Vul een antwoord in
desk-error-note-empty = Vul een notitie in
desk-error-long = Maak de tekst korter: hoogstens 10.000 tekens
desk-error-date = Vul een dag in zoals 2026-12-31
desk-error-past = Deze dag is al voorbij. Kies vandaag of een latere dag
desk-error-organisation = Deze organisatie staat niet meer in het register
desk-error-name = Vul een naam in van hoogstens 100 tekens
desk-error-role = Kies een rol
desk-error-taken = Er is al een account met dit e-mailadres
desk-error-last-admin = Er moet iemand overblijven die accounts mag beheren
letter-answer-subject = Uw vraag { $reference }
letter-partner-subject = Een vraag die bij u past ({ $reference })
letter-reader = lezer
letter-somebody = Een organisatie uit de regio
letter-masked = [naam]
letter-masked-address = [adres]
letter-masked-number = [nummer]
letter-contact-us = Hebt u belangstelling? Laat het ons weten. Dan vragen wij de organisatie of wij u in contact mogen brengen.
letter-contact-asker = U kunt rechtstreeks contact opnemen: { $email }
letter-answer =
    Beste { $asker },

    Bedankt voor uw vraag. Uw nummer is { $reference }. Deze organisaties kunnen u helpen:

    { $partners }

    Wilt u met een van hen praten? Laat het ons weten. Dan brengen wij u in contact.

    Met vriendelijke groet,
    { $adviser }
    { $operator }
letter-answer-nobody =
    Beste { $asker },

    Bedankt voor uw vraag. Uw nummer is { $reference }. Wij hebben nog geen partner gevonden die goed past. Wij zoeken verder.

    Met vriendelijke groet,
    { $adviser }
    { $operator }
letter-asker =
    Beste { $asker },

    U stelde ons een vraag. Uw nummer is { $reference }. Wij denken dat { $partner } u kan helpen.

    Waarom wij dat denken:
    { $reasons }

    Wij brengen u graag in contact. Vindt u het goed dat { $partner } uw naam en e-mailadres krijgt?

    Met vriendelijke groet,
    { $adviser }
    { $operator }
letter-partner =
    Beste { $partner },

    { $asker } zoekt hulp, en wij dachten aan u. Dit is de vraag:

    { $need }
    { $offer }

    Waarom wij aan u denken:
    { $reasons }

    { $contact }

    Met vriendelijke groet,
    { $adviser }
    { $operator }
desk-nav-register = Register
desk-register-title = Register van organisaties
desk-register-search = Zoek op naam, plaats of KVK-nummer
desk-register-new = Organisatie toevoegen
desk-register-count = { $n ->
    [one] 1 organisatie
   *[other] { $n } organisaties
}
desk-register-public = Zo ziet iedereen het
desk-register-hint = Alleen wat u wijzigt, wordt bewaard als nieuw. De rest blijft zoals het is.
desk-register-read-only = Alleen een beheerder van het register kan dit wijzigen.
desk-field-lines = Eén per regel.
desk-field-internal = Alleen voor de balie.
desk-fact-source = Bron
desk-fact-source-hint = Waar weet u dit van? Bijvoorbeeld “telefoon, 29 november” of een webadres.
desk-history = Wat er eerder is gewijzigd
desk-changes-title = Wijzigingen in het register
desk-changes-none = Er is nog niets gewijzigd.
desk-change-edit = Wijziging
desk-change-import = Import
desk-undo-change = Deze wijziging ongedaan maken
desk-change-undo = Iets ongedaan gemaakt
desk-change-undone = ongedaan gemaakt
desk-change-organisations = { $n ->
    [one] 1 organisatie
   *[other] { $n } organisaties
}
desk-change-facts = Wat er is gewijzigd
desk-organisation = Organisatie
desk-field = Veld
desk-value = Nieuwe waarde
desk-emptied = (leeg gemaakt)
desk-as-file = (weer zoals in de bestanden)
desk-done-profile = De organisatie is bijgewerkt. Nieuwe antwoorden gebruiken dit meteen.
desk-done-undone-change = De wijziging is ongedaan gemaakt.
desk-done-imported = De import is bewaard. Nieuwe antwoorden gebruiken dit meteen.
desk-error-source = Vul in waar u dit van weet
desk-error-undone = Deze wijziging was al ongedaan gemaakt
desk-error-changed-since = Dit kan niet meer. Later is hier opnieuw iets gewijzigd: { $words }
field-name = Naam
field-aka = Andere namen
field-kind = Soort
field-roles = Kan zijn
field-status = Stand
field-legal-form = Rechtsvorm
field-kvk = KVK-nummer
field-branch = Vestigingsnummer
field-place = Plaats
field-province = Provincie
field-country = Land
field-website = Website
field-sectors = Sectoren
field-themes = Onderwerpen
field-about-nl = Wat het doet, in het Nederlands
field-about-en = Wat het doet, in het Engels
field-about-de = Wat het doet, in het Duits
field-offers-nl = Aanbod, in het Nederlands
field-offers-en = Aanbod, in het Engels
field-offers-de = Aanbod, in het Duits
field-needs-nl = Vraag, in het Nederlands
field-needs-en = Vraag, in het Engels
field-needs-de = Vraag, in het Duits
field-size = Grootte
field-part-of = Deel van (kenmerk van de andere organisatie)
field-succeeded-by = Opgevolgd door (kenmerk van de andere organisatie)
field-visibility = Zichtbaarheid
field-contact-role = Contact: functie
field-contact-email = Contact: e-mailadres
field-contact-phone = Contact: telefoon
field-non-mailing = Wil geen post van ons
field-basis = Waarom wij dit mogen bewaren
field-source = Bron van het profiel
field-updated = Laatst bijgewerkt
field-valid-until = Geldig tot
field-remark = Opmerking
choice-active = actief
choice-planned = komt nog
choice-ended = gestopt
choice-collective = groep
choice-sole-trader = eenmanszaak
choice-partnership = vof of maatschap
choice-limited = bv
choice-public-limited = nv
choice-foundation = stichting
choice-association = vereniging
choice-cooperative = coöperatie
choice-public-body = overheid
choice-foreign = buitenlandse vorm
choice-public = iedereen ziet het
choice-hidden = verborgen
choice-public-task = publieke taak
choice-consent = toestemming
choice-open-source = openbare bron
choice-yes = ja
choice-htsm = hightech en machines
choice-chemie = chemie
choice-energie = energie
choice-bouw-circulair = bouw en hergebruik
choice-agri-food = landbouw en voedsel
choice-health = gezondheid
choice-logistiek = vervoer
choice-vrijetijd = vrije tijd
choice-digitaal = digitaal
choice-overstijgend = alle sectoren
fault-empty = Vul dit in
fault-long = Maak dit korter: hoogstens { $most } tekens
fault-choice = Kies een van deze: { $choices }
fault-digits = Vul { $most } cijfers in
fault-date = Vul een datum in zoals 29-11-2026
fault-web = Vul een webadres in zoals https://voorbeeld.nl
fault-country = Vul een landcode in zoals NL
fault-theme = Wij kennen het onderwerp { $name } niet. Kies een naam uit de lijst met onderwerpen.
fault-organisation = Er is geen organisatie met kenmerk { $name }
desk-import-title = Bestand importeren
desk-import-lead = Voeg organisaties toe, of werk ze bij, uit een spreadsheet. U ziet eerst wat er verandert.
desk-import-file = Bestand
desk-import-hint = Een bestand van Excel (.xlsx) of CSV, hoogstens 5 MB en 20.000 rijen. De eerste rij bevat de namen van de kolommen.
desk-import-send = Bestand lezen
desk-import-template = Het handigst is om te beginnen met een export:
desk-import-none = Kies een bestand
desk-import-gone-title = Dit bestand is er niet meer
desk-import-gone-text = Een bestand blijft een dag staan. Stuur het nog een keer.
desk-import-double = Twee kolommen wijzen naar hetzelfde veld. Kies er één van.
desk-import-no-name = Wijs aan welke kolom de naam is, of het kenmerk
desk-import-faulty = Er zijn rijen met een fout of een vraag. Los die op, of zet het vinkje om de rest te bewaren.
desk-import-nothing = Dit bestand verandert niets aan het register.
desk-export-xlsx = Export voor Excel (.xlsx)
desk-export-csv = Export als CSV
desk-export-jsonl = Export als JSON-regels
desk-export-jsonld = Openbaar deel als JSON-LD
desk-export-program = Export voor { $name } (.csv)
desk-export-failed-title = De export is niet gelukt
desk-export-failed-text = Een tekst in het register is te lang voor een cel. Kies een andere vorm van export.
desk-mapping-title = Kolommen aanwijzen
desk-mapping-rows = { $n ->
    [one] 1 rij
   *[other] { $n } rijen
}
desk-mapping-saved = Herkennen aan
desk-mapping-names = De namen van de kolommen
desk-mapping-own = Bewaarde indelingen
desk-mapping-programs = Bestanden van een klantsysteem
desk-mapping-looks-like = Dit lijkt een export van { $name }. De kolommen zijn zo aangewezen. Kies hierboven iets anders als dat niet klopt.
desk-mapping-kind = Zegt geen kolom wat voor soort een nieuwe organisatie is? Dan wordt het een bedrijf.
desk-mapping-use = Gebruiken
desk-mapping-caption = Wat staat er in elke kolom?
desk-mapping-column = Kolom
desk-mapping-samples = Eerste waarden
desk-mapping-is = Dit is
desk-mapping-none = Niet overnemen
desk-mapping-save = Deze indeling bewaren als
desk-mapping-save-hint = Bijvoorbeeld de naam van uw klantsysteem. De volgende keer hoeft u niets aan te wijzen.
desk-mapping-button = Laat zien wat er verandert
desk-preview-title = Dit verandert er
desk-preview-lead = Er is nog niets bewaard.
desk-preview-new = { $n ->
    [one] 1 nieuwe organisatie
   *[other] { $n } nieuwe organisaties
}
desk-preview-changed = { $n ->
    [one] 1 gewijzigde organisatie
   *[other] { $n } gewijzigde organisaties
}
desk-preview-same = { $n ->
    [one] 1 rij zegt wat wij al weten
   *[other] { $n } rijen zeggen wat wij al weten
}
desk-preview-doubtful = { $n ->
    [one] 1 rij waar u over moet beslissen
   *[other] { $n } rijen waar u over moet beslissen
}
desk-preview-wrong = { $n ->
    [one] 1 rij met een fout
   *[other] { $n } rijen met een fout
}
desk-preview-wrong-title = Rijen met een fout
desk-preview-doubtful-title = Misschien kennen wij deze al
desk-preview-doubtful-text = Kies wat het is. Rijen waar u niets kiest, nemen wij niet over.
desk-preview-later = Nu niet overnemen
desk-preview-is-new = nieuw
desk-preview-is = Dit is
desk-preview-again = Opnieuw laten zien
desk-preview-faults = Bestand met fouten terughalen
desk-preview-done-title = Wat er bij komt of verandert
desk-preview-caption = De eerste 50
desk-preview-what = Wat
desk-preview-partial = Bewaar de goede rijen. De andere rijen nemen wij niet over.
desk-preview-store = Import bewaren
desk-line = Rij
field-id = Kenmerk
file-sheet = Organisaties
file-explanation = Uitleg
file-explain-id = Verander de kolom id niet. Daaraan herkennen wij de organisatie. Laat id leeg bij een nieuwe organisatie.
file-explain-lists = Staan er meer waarden in een cel? Zet er dan | tussen.
file-explain-same = Alleen cellen die u verandert, worden gewijzigd. Een cel die u leeg maakt, wordt leeg.
file-fault = Fout
sheet-empty = Dit bestand is leeg. Kies een ander bestand.
sheet-large = Dit bestand is te groot: hoogstens { $most } MB. Splits het in delen.
sheet-password = Op dit bestand zit een wachtwoord. Haal het wachtwoord eraf en stuur het opnieuw.
sheet-old = Dit soort bestand lezen wij niet. Bewaar het als .xlsx of als CSV.
sheet-macros = In dit bestand zitten macro’s. Bewaar het als gewoon .xlsx-bestand.
sheet-none = Dit is geen spreadsheet die wij kunnen lezen. Bewaar het als .xlsx of als CSV.
sheet-no-header = Er staat niets in dit bestand. De eerste rij moet de namen van de kolommen bevatten.
sheet-rows = Er staan te veel rijen in: hoogstens { $most }. Splits het bestand in delen.
sheet-columns = Er staan te veel kolommen in: hoogstens { $most }. Haal kolommen weg.
sheet-beyond = In rij { $line } staan meer cellen dan er kolommen zijn. Kijk of er een naam boven elke kolom staat.
sheet-cell-long = In rij { $line } staat een cel met te veel tekst. Maak die korter.
sheet-quote = In rij { $line } begint een aanhalingsteken dat nergens eindigt. Zet het goed.
sheet-nul = In rij { $line } staat een teken dat niet kan. Bewaar het bestand opnieuw als CSV.
sheet-encoding = Wij kunnen de tekens in dit bestand niet lezen. Bewaar het als CSV met UTF-8.
sheet-error-cell = In cel { $name } staat een fout van Excel: { $words }. Zet die cel goed.
sheet-unpacked = Uitgepakt is dit bestand te groot. Haal lege rijen en lange teksten weg.
sheet-damaged = Dit bestand is beschadigd. Open het in Excel, en bewaar het opnieuw.
row-same-as = Dit is dezelfde organisatie als in rij { $line }. Laat één rij staan.
row-bad-id = Het kenmerk mag alleen letters, cijfers en de tekens - _ . : bevatten
row-doubtful = Misschien dezelfde als: { $words }
desk-send-answer = Antwoord bewaren en mailen
desk-answer-kept = Zo is het antwoord nu bewaard
desk-send-asker = Brief aan de vrager versturen
desk-send-partner = Brief aan de partner versturen
desk-mailed = Verstuurd op { $date }
desk-error-mail = De brief is niet verstuurd. Probeer het later opnieuw, of gebruik uw eigen mailprogramma.
desk-care-title = Onderhoud van het register
desk-care-replies = Wat organisaties zelf doorgaven
desk-care-none = Er is nu niets te doen.
desk-reply-right = De organisatie zegt dat alles klopt.
desk-reply-accept = Overnemen
desk-reply-refuse = Niet overnemen
desk-care-old = { $n ->
    [one] Oud, of niet meer geldig: 1 profiel
   *[other] Oud, of niet meer geldig: { $n } profielen
}
desk-care-old-hint = Bel de organisatie of kijk op haar website. Het oudste profiel staat bovenaan.
desk-care-never = (datum niet bekend)
desk-care-expired = geldigheid voorbij
desk-care-confirm = Klopt nog
desk-care-twice = Misschien dubbel
desk-care-twice-hint = Kies welke blijft. Die krijgt de gegevens die alleen bij de ander staan. U kunt dit ongedaan maken.
desk-care-keep = Houd
desk-care-lacking = { $n ->
    [one] 1 profiel kan beter
   *[other] { $n } profielen kunnen beter
}
desk-lacks-title = { $n ->
    [one] Dit profiel mist 1 ding
   *[other] Dit profiel mist { $n } dingen
}
lack-about = Er staat niet wat de organisatie doet. Dan vinden vragen haar niet op woorden.
lack-offers = Er staat geen aanbod. Aanbod telt het meest bij een vraag.
lack-needs = Er staat niet wat zij zoekt. Dan weten wij niet wat zij aan een vrager heeft.
lack-themes = Er zijn geen onderwerpen gekozen. Dan telt alleen de tekst.
lack-place = Er is geen plaats. Dan telt de afstand niet mee.
lack-evidence = Er staan geen projecten bij. Wat een organisatie deed, overtuigt een vrager.
lack-website = Er is geen website om iets na te kijken.
lack-contact = Er is geen e-mailadres voor een introductie.
lack-languages = De tekst is in één taal. Een uitleg in een andere taal haalt dan woorden aan die de lezer niet kent.
desk-link-title = De organisatie zelf laten kijken
desk-link-text = Met een link en een code kijkt de organisatie haar profiel na. U beslist daarna wat wij overnemen.
desk-link-button = Link en code maken
desk-link-send = Stuur deze link naar de organisatie. Zet er het adres van deze website voor.
desk-link-code = Geef deze code apart door, bijvoorbeeld per telefoon. U ziet hem maar één keer.
desk-link-until = De link werkt tot en met { $date }, en één keer.
desk-words-title = Woorden bij onderwerpen
desk-words-lead = Deze woorden stonden in vragen en zeggen ons niets. Hoort een woord bij een onderwerp? Kies het dan.
desk-words-n = { $n ->
    [one] in 1 vraag
   *[other] in { $n } vragen
}
desk-words-theme = Onderwerp
desk-words-choose = Kies een onderwerp
desk-words-accept = Bewaren
desk-words-accepted = Eerder gekozen
desk-source-confirmed = bevestigd aan de balie
desk-source-merged = samengevoegd aan de balie
desk-source-owner = opgave van de organisatie zelf
desk-change-merge = Samenvoeging
desk-change-owner = Opgave van de organisatie
desk-change-words = Woorden bij onderwerpen
desk-error-theme = Kies een onderwerp uit de lijst
desk-error-word = Vul een woord in van hoogstens 60 tekens
desk-error-word-taken = Dit woord hoort al bij een ander onderwerp
owner-title = Kijk uw profiel na
owner-code-lead = Vul de code in die u van ons kreeg. Daarna ziet u wat wij van uw organisatie weten.
owner-code = Code
owner-code-wrong = Deze code klopt niet. Kijk of u alle tekens goed hebt overgenomen.
owner-lead = Verbeter wat niet klopt. Een adviseur kijkt ernaar voordat wij het overnemen.
owner-right = Alles klopt
owner-correct = Verbeteringen versturen
owner-internal = Alleen onze adviseurs zien dit.
owner-ended-title = Deze link werkt niet meer
owner-ended-text = Een link werkt twee weken, en één keer. Vraag uw adviseur om een nieuwe link.
owner-thanks-title = Dank u wel
owner-thanks-text = Wij hebben ontvangen wat u doorgaf. Een adviseur kijkt ernaar.
desk-change-erase = Iets gewist
desk-nav-exposure = Verdeling
desk-before = Eerder bij deze vrager
desk-full = Heeft dit kwartaal genoeg introducties
desk-exposure-title = Hoe introducties zijn verdeeld
desk-exposure-introductions = { $n ->
    [one] 1 introductie in het afgelopen jaar
   *[other] { $n } introducties in het afgelopen jaar
}
desk-exposure-coverage = Dat zijn { $n } van de { $most } organisaties.
desk-exposure-gini = Ongelijkheid: { $words }. Bij 0 krijgt iedereen evenveel, bij 1 krijgt één organisatie alles.
desk-exposure-caption = Per organisatie, de meeste bovenaan
letter-offer = Wat de vrager te bieden heeft: { $words }
letter-contact-later = Hebt u belangstelling? Laat het ons weten. Dan brengen wij u in contact.
letter-asker-agreed =
    Beste { $asker },

    U stelde ons een vraag. Uw nummer is { $reference }. Wij brengen u in contact met { $partner }.

    Waarom wij aan { $partner } dachten:
    { $reasons }

    U vond het goed dat { $partner } uw naam krijgt. Wij sturen vandaag een brief.

    Met vriendelijke groet,
    { $adviser }
    { $operator }
desk-no-post = Deze organisatie wil geen post van ons. Bel eerst.
desk-consent-chosen = In het formulier staat: ja, aan een partner die hij zelf kiest. Heeft hij deze partner gekozen? Zet dan het vinkje.
desk-error-consent-told = De namen zijn al gegeven. Wilt u dat terugdraaien? Maak dan eerst de stap ongedaan.
desk-error-letter-tells = In de brief aan de partner staat wie de vrager is, en dat mag nog niet. Maak de brieven opnieuw.
desk-letter-without = De brief aan de partner is zonder toestemming geschreven: er staat niet in wie de vrager is.
desk-letter-partner-again = Nieuwe brief aan de partner maken
desk-password-same = Kies een ander wachtwoord dan u nu hebt
desk-sent-again = Opnieuw verstuurd
desk-answer-hint-client = Deze klant heeft geen bewaarcode. Geef het antwoord zelf door.
desk-answer-mail = De ondernemer verwacht ook een e-mail.
field-withheld = Niet laten zien
choice-place = plaats
choice-website = website
choice-about = wat het doet
choice-offers = aanbod
choice-needs = vraag
row-erased = Deze organisatie is gewist en komt niet terug. Haal de rij weg.
desk-follow-title = Nieuwe partners volgen
desk-follow-hint = Komt er later een organisatie bij die past? Dan ziet u dat in uw postvak. Elke organisatie melden wij één keer.
desk-follow-begin = Deze vraag volgen
desk-follow-end = Niet meer volgen
desk-follow-seen = Gezien
desk-follow-nothing = U volgt deze vraag. Er is nog niets nieuws.
desk-follow-news = Nieuwe partners
desk-done-followed = U volgt deze vraag.
desk-done-unfollowed = U volgt deze vraag niet meer.
desk-done-seen = De nieuwe partners staan op gezien.
desk-done-kept = De bewaardatum is aangepast.
desk-done-corrected = De vraag is verbeterd.
desk-keep-title = Gegevens van de vrager
desk-keep-until = Wij bewaren deze vraag tot { $date }.
desk-keep-label = Bewaren tot
desk-keep-hint = Leeg: twee jaar na de laatste wijziging. Daarna wissen wij de vraag met alles wat erbij hoort.
desk-error-keep = Kies een dag in de toekomst, ten hoogste tien jaar vooruit
desk-correct-link = De vraag verbeteren voor de vrager
desk-correct-title = De vraag verbeteren
desk-correct-lead = Pas alleen aan wat de vrager zelf wil veranderen. In het logboek staat dat u dit deed.
letter-follow-subject = { $n ->
    [one] Een nieuwe partner bij een vraag die u volgt
   *[other] { $n } nieuwe partners bij vragen die u volgt
    }
letter-follow-text =
    Beste { $adviser },

    Bij vragen die u volgt, passen nu ook deze organisaties:
    { $lines }

    Log in bij Schakel om te zien waarom. Elke organisatie melden wij één keer.
field-keep-until = Bewaren tot (daarna wissen)
desk-care-personal = { $n ->
    [one] Eén persoon zonder grondslag
   *[other] { $n } personen zonder grondslag
    }
desk-care-personal-hint = Een eenmanszaak, vof of maatschap is een persoon. Zonder grondslag laten wij die nergens zien. Vul de grondslag in.
desk-care-leaving = { $n ->
    [one] Eén organisatie die wij binnenkort wissen
   *[other] { $n } organisaties die wij binnenkort wissen
    }
desk-effect-button = Eerst zien wat het verandert
desk-effect-title = Wat deze wijziging doet
desk-effect-asked = Wij stelden dezelfde vragen met en zonder uw wijziging:
desk-effect-requests = { $n ->
    [one] 1 vraag van een ondernemer
   *[other] { $n } vragen van ondernemers
}
desk-effect-examples = { $n ->
    [one] 1 bedachte voorbeeldvraag
   *[other] { $n } bedachte voorbeeldvragen
}
desk-effect-before = Nu staat de organisatie { $n } keer bij de eerste tien.
desk-effect-after = Straks { $n } keer.
desk-effect-entered = Nieuw bij de eerste tien
desk-effect-left = Niet meer bij de eerste tien
desk-effect-note = Er is nog niets bewaard.
desk-effect-same = Er verandert niets: bij geen van deze vragen komt de organisatie erbij of valt zij af.
desk-twins-title = Staat deze organisatie er al?
desk-twins-text = Er is al iets bekend met hetzelfde KVK-nummer, dezelfde naam of dezelfde website. Kijk eerst of het dezelfde is.
desk-twins-anyway = Toch als nieuwe organisatie opslaan
letter-reminder-subject = Klopt uw profiel nog?
letter-reminder-text =
    Beste { $partner },

    Ondernemers met een vraag vinden u via { $operator }. Uw profiel is ouder dan een jaar. Wilt u kijken of het nog klopt?

    { $line }
    Uw code: { $code }

    De link werkt één keer, tot { $date }. Klopt alles? Dan is één klik genoeg. Wat u verandert, kijken wij eerst na.

    Wilt u deze mail niet meer krijgen? Antwoord dan op deze mail.

    Met vriendelijke groet,
    { $operator }
