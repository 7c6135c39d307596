site-name = Schakel
skip = Naar de inhoud
language-choice = Taal
nav-label = Hoofdmenu
nav-ask = Vraag stellen
nav-organisations = Organisaties
nav-themes = Onderwerpen
nav-privacy = Privacy
nav-algorithm = Hoe Schakel kiest
nav-accessibility = Toegankelijkheid
help-title = Hulp nodig?
help-text = Stel uw vraag aan een mens:
help-phone = telefoon
help-website = website
help-none = { $operator } heeft hier nog geen telefoonnummer of e-mailadres ingevuld.
back = Terug
change = Wijzigen
undo = Ongedaan maken
optional = niet verplicht
not-filled = Niet ingevuld
leave-empty = Laat dit veld leeg
months = januari februari maart april mei juni juli augustus september oktober november december
date = { $day } { $month } { $year }
quoted = “{ $words }”
button-next = Volgende
button-save = Opslaan
button-find = Partners zoeken
button-send = Vraag naar een adviseur sturen
button-send-again = Nieuwe versie naar de adviseur sturen
button-delete = Mijn antwoorden wissen
button-new = Een nieuwe vraag beginnen
save-for-later = Bewaren en later verdergaan
code-link = Mijn bewaarcode
start-title = Vind een partner voor uw vraag
start-lead = Hebt u een vraag of een plan? Wij laten zien welke organisaties u kunnen helpen, en waarom.
start-button = Begin met uw vraag
start-go-on = Ga verder met uw vraag
start-resume = Ik heb een bewaarcode
start-how-title = Zo werkt het
start-how-1 = U beantwoordt vier korte vragen, in gewone woorden.
start-how-2 = U ziet meteen wie bij uw vraag past, met de redenen erbij.
start-how-3 = Wilt u hulp? Stuur uw vraag dan naar een adviseur.
start-time-title = Vijf minuten
start-time-text = Invullen kost ongeveer vijf minuten. U kunt tussendoor stoppen en later verdergaan.
start-ready = Handig om te weten: wat u nodig hebt, en wat u zelf te bieden hebt.
start-who-title = Wie leest mee?
start-who-text = Niemand, tot u uw vraag zelf naar een adviseur stuurt. U hebt geen account nodig.
start-who-link = Lees wat wij bewaren
start-browse-title = Liever eerst rondkijken?
start-browse-text = { $n ->
    [one] Wij kennen 1 organisatie.
   *[other] Wij kennen { $n } organisaties in Noord-Nederland en daarbuiten.
}
step-of = Stap { $step } van 4
need-title = Wat hebt u nodig?
need-hint = Vertel wat u wilt bereiken of oplossen. Twee of drie zinnen is genoeg. Noem geen namen van personen.
need-example = Voorbeeld: “Wij maken plantpotjes van kunststof. Wij willen materiaal dat vanzelf afbreekt. Wie kan dat met ons testen?”
need-privacy = Uw antwoorden bewaren wij tot 30 dagen na uw laatste wijziging. Niemand leest ze, tot u ze zelf verstuurt.
offer-title = Wat kunt u bieden?
offer-hint = Een partner wil ook weten wat hij aan u heeft. Denk aan kennis, machines, data, stageplekken of een plek om te testen.
offer-example = Voorbeeld: “Wij hebben een spuitgietlijn waarop we mogen proberen. Ook kunnen studenten bij ons stage lopen.”
organisation-title = Wie bent u, en waar?
all-optional = U hoeft hier niets in te vullen. Met uw plaats ziet u hoe ver een partner weg is.
name-label = Naam van uw organisatie
name-hint = Andere organisaties zien uw naam niet. Alleen een adviseur ziet hem, als u uw vraag verstuurt.
place-label = Plaats of postcode
place-hint = Bijvoorbeeld Emmen of 7811.
sharing-title = Wie mag uw vraag zien?
audience-label = Kies wie uw vraag mag zien
audience-hint = U kunt dit later nog veranderen.
audience-me = Alleen ik. Ik wil alleen de partners zien.
audience-adviser = Ik en een adviseur. Ik wil mijn vraag straks kunnen versturen.
email-label = E-mailadres
email-hint = Alleen om u antwoord te geven op deze vraag. Zonder e-mailadres gebruikt u uw bewaarcode.
may-share-label = De adviseur mag de naam van mijn organisatie en mijn e-mailadres geven aan een partner die ik kies
may-share-hint = Zonder vinkje blijft u anoniem. U kunt dit altijd veranderen.
coach-title = Zo lezen wij uw vraag
coach-reach-strong = goed passend
coach-reach-possible = misschien passend
coach-reach-none = Zo vinden wij nog geen goede partner. Hieronder staat wat helpt.
coach-themes = Uw vraag gaat volgens ons over:
coach-without = Niet bedoeld:
refuse = Niet bedoeld
accept = Toch wel
error-prefix = Fout
error-summary = Er is een probleem
error-need-empty = Vul in wat u nodig hebt
error-need-long = Maak uw vraag korter: hoogstens 5.000 tekens
error-offer-long = Maak uw aanbod korter: hoogstens 5.000 tekens
error-name-long = Maak de naam korter: hoogstens 200 tekens
error-citizen-number = In uw tekst staat een getal dat op een burgerservicenummer lijkt. Haal dat weg.
error-place-unknown = Wij kennen deze plaats niet. Vul een grotere plaats in de buurt in, of laat het veld leeg.
error-audience-empty = Kies wie uw vraag mag zien
error-email = Vul een e-mailadres in zoals naam@voorbeeld.nl
error-email-needed = Vul uw e-mailadres in, of haal het vinkje hieronder weg
error-guard-filled = Laat het veld “Laat dit veld leeg” leeg, en verstuur opnieuw
error-guard-soon = Dat ging erg snel. Wacht drie seconden en verstuur opnieuw.
error-guard-stale = Deze pagina stond te lang open. Uw antwoorden staan er nog. Verstuur opnieuw.
error-guard-many = Vanaf uw netwerk kwamen veel vragen. Probeer het over een paar minuten opnieuw.
error-code-empty = Vul uw bewaarcode in
error-code-unknown = Wij kennen deze code niet. Kijk of u alle twaalf tekens goed hebt overgenomen. Een code werkt tot 30 dagen na uw laatste wijziging.
check-title = Controleer uw antwoorden
check-known = U staat in onze lijst: { $name }. Wij stellen u niet aan uzelf voor.
check-note = Hierna ziet u wie bij uw vraag past. Er wordt nog niets verstuurd.
results-title = Partners voor uw vraag
results-count = { $n ->
    [one] Deze partner past het best.
   *[other] Deze { $n } partners passen het best.
}
results-note = De volgorde gaat alleen over deze vraag. De volgorde zegt niets over de kwaliteit van een organisatie.
results-to-next = Ga naar printen, opslaan of een adviseur
results-list-title = Wie bij uw vraag past
results-your-request = Uw vraag
results-themes = Volgens ons gaat uw vraag over:
results-unknown = Deze woorden kennen wij niet:
results-change = Vraag aanpassen
results-why = Waarom deze partner?
results-partner-reason = Wat wij de partner zouden schrijven
results-introduced = Kan u voorstellen
results-programmes = Subsidies en programma’s die passen
results-request-said = uw woorden
results-profile-said = in het profiel
results-peers = Zij doen of deden iets vergelijkbaars
results-funding = Subsidies en programma’s die bij uw vraag passen
results-known = Past ook, maar u werkt er al mee samen
band-strong = Past goed
band-possible = Past misschien
band-weak = Dicht bij het onderwerp
turn-more = Meer zoals deze
turn-less = Minder zoals deze
turn-hide = Niet voor ons
turned-title = Wat u hebt aangegeven
turned-without = Niet bedoeld:
turned-like = Meer zoals:
turned-unlike = Minder zoals:
turned-excluded = Niet voor ons:
filter-title = Lijst kleiner maken
filter-kind = Soort organisatie
filter-role = Wat u er zoekt
filter-km = Afstand, hoogstens
filter-km-hint = Organisaties waarvan wij de plaats niet kennen, vallen dan weg.
filter-theme = Onderwerp
filter-province = Provincie
filter-border = Alleen over de grens
filter-all = Alles
filter-button = Lijst aanpassen
filter-clear = Alle partners weer laten zien
without-kinds = { $n ->
    [one] Met alle soorten organisaties erbij past er nog 1 partner goed of misschien.
   *[other] Met alle soorten organisaties erbij passen er nog { $n } partners goed of misschien.
}
without-distance = { $n ->
    [one] Zonder grens aan de afstand past er nog 1 partner goed of misschien.
   *[other] Zonder grens aan de afstand passen er nog { $n } partners goed of misschien.
}
without-countries = { $n ->
    [one] Met alle landen erbij past er nog 1 partner goed of misschien.
   *[other] Met alle landen erbij passen er nog { $n } partners goed of misschien.
}
none-title = Geen goede partner gevonden
none-intro = Geen organisatie die wij kennen, past bij uw vraag. Dat zeggen wij u eerlijk.
none-filtered = Geen partner past bij uw vraag én bij uw keuzes.
none-filtered-title = Uw keuzes laten geen partner over
none-widen = Maak uw keuzes ruimer, bijvoorbeeld bij soort of afstand.
none-add = Dit kunt u proberen
none-adviser = Vraag het een adviseur. Die kent meer organisaties dan deze lijst.
none-near = Dit komt nog het dichtst in de buurt
next-title = En nu?
next-adviser = Een adviseur kan meedenken en u voorstellen. Uw naam gaat naar niemand anders, tot u dat goed vindt.
next-no-email = U gaf geen e-mailadres. Wij kunnen u dan niet antwoorden: u moet zelf terugkomen met uw bewaarcode.
next-no-email-link = E-mailadres invullen
next-sent = U hebt deze vraag verstuurd. Uw nummer is
next-sent-link = Bekijk wat er nu gebeurt
next-changed = U hebt daarna iets veranderd. De adviseur heeft nog uw vorige versie.
next-me = U koos dat alleen u deze vraag ziet. Wilt u toch hulp van een adviseur?
next-me-link = Wijzig wie uw vraag mag zien
print-link = Deze lijst printen
print-version = Gegevens en model:
print-disclaimer = Dit is een voorstel, geen besluit.
download-csv = Lijst opslaan voor Excel (CSV, de eerste 25)
download-json = Lijst opslaan als gegevens (JSON, de eerste 25)
column-rank = Plaats in de lijst
column-name = Naam
column-kind = Soort
column-place = Plaats
column-distance = Afstand in km
column-band = Hoe goed past het
column-asker = Waarom deze partner
column-partner = Wat de partner eraan heeft
column-introduced = Kan voorstellen
column-programmes = Subsidies en programma’s
column-id = Code van de organisatie
why-title = Waarom staat een organisatie er wel of niet bij?
why-label = Mist u een organisatie?
why-hint = Vul de naam in, of een deel ervan. Wij leggen uit waarom die er wel of niet bij staat.
why-button = Leg uit
why-which = Welke bedoelt u?
why-nobody = Wij kennen geen organisatie met deze naam.
why-rule = Deze organisatie wordt niet voorgesteld:
why-hidden = U hebt zelf aangegeven dat deze organisatie er niet bij hoeft.
why-shown = Deze organisatie staat in uw lijst, op plaats { $rank }.
why-rank = Deze organisatie past op plaats { $rank } van { $n }. De lijst laat er 10 zien.
why-no-candidate = In het profiel staat niets dat bij uw vraag past.
why-missing = Deze onderwerpen uit uw vraag staan niet in het profiel:
back-to-matches = Terug naar de partners
back-to-organisations = Terug naar de organisaties
back-to-themes = Terug naar de onderwerpen
saved-title = Uw antwoorden zijn bewaard
saved-text = Schrijf deze bewaarcode op, of print deze pagina. Met de code gaat u later verder, ook op een ander apparaat.
saved-until = Wij bewaren uw antwoorden tot en met { $date }. Daarna wissen wij ze.
saved-where = Waar vul ik de code in?
new-hint = Met de code vindt u deze vraag terug, ook als u een nieuwe begint.
resume-title = Wat is uw bewaarcode?
resume-hint = Twaalf letters en cijfers, zoals 7K2M-4QXD-93TA. Hoofdletters en streepjes maken niet uit.
resume-button = Verdergaan
resume-open = U hebt al een vraag open. Met een andere code legt u die opzij. Haar code is { $code }: schrijf die eerst op.
sent-title = Uw vraag is verstuurd
sent-reference = Uw nummer:
sent-answer-title = Antwoord van de adviseur
sent-next-title = Wat gebeurt er nu?
sent-next-read = Een adviseur leest uw vraag en de partners die erbij passen.
sent-next-days = { $n ->
    [one] U hoort binnen 1 werkdag van ons.
   *[other] U hoort binnen { $n } werkdagen van ons.
}
sent-next-no-days = Wij kunnen niet zeggen wanneer. Duurt het u te lang? Vraag ernaar en noem uw nummer.
sent-next-code = U gaf geen e-mailadres. Kom terug met uw bewaarcode, of neem contact op met uw nummer.
sent-next-email = Wij antwoorden op { $email }.
sent-next-anonymous = Partners weten niet wie u bent, tot u dat goed vindt.
sent-next-share = De adviseur mag uw naam en e-mailadres geven aan een partner die u kiest.
sent-keep-title = Bewaar deze code
sent-keep-text = Met uw nummer weten wij over welke vraag het gaat. Met deze bewaarcode komt u zelf terug bij uw vraag.
sent-until = De code werkt tot en met { $date }.
sent-erased = Op { $date } wissen wij uw vraag, met alles wat erbij hoort. Tot die dag werkt de code.
way-start = Naar het begin
way-begin = Begin met uw vraag
way-resume = Verdergaan met een bewaarcode
way-continue = Verder met uw vraag
missing-title = Deze pagina is er niet
missing-text = Misschien is het adres niet goed overgenomen, of is de pagina verplaatst.
too-many-title = Even wachten
too-many-text = Vanaf uw netwerk kwamen veel vragen tegelijk. Ga over een minuut terug met uw browser en probeer het opnieuw.
too-large-title = Uw tekst is te lang
too-large-text = Wij konden het formulier niet lezen. Ga terug met uw browser en maak uw tekst korter: hoogstens 5.000 tekens.
foreign-title = Dit formulier kwam van een andere site
foreign-text = Daarom hebben wij het niet gebruikt. Begin opnieuw vanaf onze eigen pagina.
no-draft-title = Wij vinden uw antwoorden niet
no-draft-text = Misschien was u nog niet begonnen, of is het langer dan 30 dagen geleden. Ook moet uw browser één cookie van ons bewaren. Hebt u een bewaarcode, gebruik die dan.
deleted-title = Uw antwoorden zijn gewist
deleted-text = Wij hebben uw antwoorden niet meer. Had u uw vraag verstuurd, dan is die ook weg bij de adviseur.
delete-title = Wilt u alles wissen?
delete-text = Wij wissen uw antwoorden en uw bewaarcode. Dat kunt u niet terugdraaien.
delete-sent = De adviseur raakt uw vraag { $reference } dan ook kwijt.
delete-keep = Nee, ga verder met mijn vraag
organisations-title = Organisaties
organisations-search = Zoeken
organisations-search-hint = Een naam, een plaats of een onderwerp.
organisations-button = Zoeken
organisations-count = { $n ->
    [0] Niets gevonden
    [one] 1 organisatie
   *[other] { $n } organisaties
}
pages-label = Bladeren
page-of = Pagina { $page } van { $n }
page-previous = Vorige
page-next = Volgende
profile-about = Over deze organisatie
profile-offers = Wat u hier kunt vinden
profile-needs = Wat deze organisatie zoekt
profile-themes = Onderwerpen
profile-relations = Werkt samen met
profile-meet = Met wie zou deze organisatie kunnen praten?
profile-meet-hint = Partners die bij dit profiel passen, en waarmee nog geen samenwerking bekend is.
profile-meet-about = Allebei bezig met:
profile-part-of = Onderdeel van
profile-successor = Het werk gaat verder bij
profile-other-names = Ook bekend als
profile-source = Bron
profile-unknown = Hierover weten wij niets. Dat wil niet zeggen dat het er niet is.
profile-language-nl = Deze tekst is in het Nederlands.
profile-language-en = Deze tekst is in het Engels.
profile-language-de = Deze tekst is in het Duits.
themes-title = Onderwerpen: wie biedt, wie zoekt
themes-lead = Per onderwerp ziet u hoeveel organisaties er iets mee doen, en hoeveel er hulp bij zoeken.
themes-theme = Onderwerp
themes-offering = Werkt hieraan
themes-needing = Zoekt hulp
theme-broader = Hoort bij:
theme-narrower = Hieronder vallen:
theme-ris3 = Overgang in Noord-Nederland
theme-nobody = Wij kennen niemand. Dat wil niet zeggen dat er niemand is.
ris3-digitaal = van papier naar digitaal
ris3-gezondheid = van zorg naar gezondheid
ris3-circulair = van weggooien naar hergebruik
ris3-energie = van fossiele naar duurzame energie
privacy-title = Privacy
privacy-lead = U bepaalt zelf wie uw vraag ziet. Wij vragen en bewaren zo weinig mogelijk.
privacy-what = Wat bewaren wij?
privacy-what-text = Uw antwoorden in het formulier, en wat u aangeeft bij de partners. Uw naam en e-mailadres alleen als u die invult.
    Noem in uw tekst geen namen van personen. Wij weigeren getallen die op een burgerservicenummer lijken.
    Wij bewaren uw internetadres niet. Wij tellen alleen kort de bezoeken per netwerk, zodat niemand ons kan overbelasten.
    Terwijl u typt, laat Schakel zien hoe het uw vraag leest. Daarvan bewaren wij niets.
privacy-why = Waarom mag dat?
privacy-why-text = U vraagt ons om hulp bij deze vraag, en u kiest zelf wie die vraag mag zien. Dat is uw toestemming. U kunt die toestemming intrekken met de knop “Mijn antwoorden wissen”. Werkt uw code niet meer? Neem dan contact op.
privacy-who = Wie kan het lezen?
privacy-who-text = Niemand, zolang u niet op “Vraag naar een adviseur sturen” drukt. Daarna lezen de adviseurs uw vraag.
    Een partner krijgt uw naam en e-mailadres alleen als u dat goed vindt.
    Wij geven niets aan anderen. Schakel draait bij de beheerder zelf en stuurt niets naar buiten.
    De beheerder is { $operator }.
privacy-how-long = Hoe lang?
privacy-how-long-text = Antwoorden die u niet verstuurt, wissen wij na 30 dagen zonder wijziging. Een verstuurde vraag wissen wij na twee jaar zonder wijziging.
privacy-cookie = Eén cookie
privacy-cookie-text = Pas als u uw eerste antwoord geeft, zetten wij één cookie. Die houdt uw antwoorden bij elkaar en verdwijnt als u de browser sluit. Er zijn geen andere cookies, en niemand volgt u.
privacy-rights = Uw rechten
privacy-rights-text = U mag zien wat wij van u hebben, het verbeteren en het laten wissen. Dat kan zelf, met uw bewaarcode. Lukt het niet, neem dan contact op. Hoe dat kan, staat onder aan elke pagina.
    Bent u het niet met ons eens? U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.
accessibility-title = Toegankelijkheid
accessibility-lead = Iedereen moet Schakel kunnen gebruiken, ook zonder muis, met voorleessoftware of met grote letters.
accessibility-standard = Waaraan wij ons houden
accessibility-standard-text = Wij bouwen volgens WCAG 2.2, niveau AA. Elke pagina is in drie talen getest met axe-core, op een smal en een breed scherm. De tests vonden geen fouten.
    Een test doorloopt het formulier met alleen het toetsenbord.
accessibility-measures = Wat wij doen
accessibility-measures-text = Alles werkt zonder muis en zonder JavaScript. Bij 400% vergroten hoeft u niet opzij te schuiven. Kleur is nooit de enige aanwijzing. Fouten staan boven aan de pagina en bij het veld.
accessibility-limits = Wat nog niet goed is
accessibility-limits-text = De pagina’s zijn nog niet getest door mensen met een beperking. Teksten over organisaties staan soms alleen in het Nederlands.
accessibility-report = Lukt iets niet?
accessibility-report-text = Laat het ons weten. Hoe dat kan, staat onder aan elke pagina. Wij zoeken dan een oplossing, en helpen u intussen op een andere manier.
accessibility-tested = Laatst getest:
algorithm-title = Hoe Schakel kiest
algorithm-lead = Deze pagina komt rechtstreeks uit de instellingen waarmee Schakel nu draait.
algorithm-what = Wat het doet
algorithm-what-text = Schakel leest uw vraag en zoekt er organisaties bij. Het zet ze op volgorde en zegt waarom. Past er niemand, dan zegt het dat.
algorithm-human = Schakel beslist niets. U kiest zelf met wie u praat. Een adviseur kijkt mee als u dat wilt.
algorithm-data = Waarmee het rekent
algorithm-organisations = { $n ->
    [one] 1 organisatie, met openbare teksten van en over die organisatie
   *[other] { $n } organisaties, met openbare teksten van en over die organisaties
}
algorithm-relations = { $n ->
    [one] 1 bekende samenwerking
   *[other] { $n } bekende samenwerkingen
}
algorithm-themes = { $n ->
    [one] 1 onderwerp, met woorden in drie talen
   *[other] { $n } onderwerpen, met woorden in drie talen
}
algorithm-questions = { $n ->
    [one] 1 voorbeeld van een vraag
   *[other] { $n } voorbeelden van vragen die u aan een organisatie kunt stellen
}
algorithm-personal = Er zitten geen gegevens van personen in. Schakel leert niet van uw vraag.
algorithm-version = Versie van gegevens en model:
algorithm-how = Hoe het de volgorde bepaalt
algorithm-how-text = Elke organisatie krijgt per kenmerk een cijfer tussen 0 en 1. Elk cijfer telt mee met een vast gewicht. De som bepaalt de volgorde. De redenen bij een partner komen uit dezelfde cijfers.
algorithm-signals = Hoe zwaar elk kenmerk hoogstens telt
algorithm-signal = Kenmerk
algorithm-share = Aandeel
algorithm-bands = Bij een partner staat “Past goed” vanaf { $strong } van wat op inhoud haalbaar is. Vanaf { $possible } staat er “Past misschien”.
algorithm-quality = Hoe goed het is
algorithm-quality-text = Bij voorbeeldvragen is vooraf vastgelegd welke organisaties goed passen. 100 is de beste volgorde die er kan zijn. Op de vragen die apart zijn gehouden, is niets afgesteld.
algorithm-quality-caption = Hoe goed de volgorde is, van 0 tot 100 (nDCG@10)
algorithm-judged = Bij vragen die vooraf zijn beoordeeld
algorithm-in-nl = in het Nederlands
algorithm-in-en = in het Engels
algorithm-in-de = in het Duits
algorithm-held-out = Bij vragen die apart zijn gehouden
algorithm-refused-rightly = Aantal vragen met terecht “Geen goede partner gevonden”
algorithm-refused-wrongly = Aantal vragen met ten onrechte dat antwoord
algorithm-not-measured = Voor deze gegevens is de kwaliteit nog niet gemeten.
algorithm-limits = Wat het niet kan
algorithm-limit-1 = Het kent alleen organisaties uit de lijst. Wat niet in een profiel staat, weet het niet.
algorithm-limit-2 = Eén opvallend woord kan te zwaar tellen. Lees daarom altijd de redenen.
algorithm-limit-3 = Het weet niet of een organisatie tijd heeft, of goed werk levert.
algorithm-limit-4 = Nieuwe organisaties met een kort profiel worden minder vaak gevonden.
