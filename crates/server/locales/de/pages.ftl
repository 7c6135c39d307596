site-name = Schakel
skip = Zum Inhalt
language-choice = Sprache
nav-label = Hauptmenü
nav-ask = Anfrage stellen
nav-organisations = Organisationen
nav-themes = Themen
nav-privacy = Datenschutz
nav-algorithm = Wie Schakel auswählt
nav-accessibility = Barrierefreiheit
help-title = Brauchen Sie Hilfe?
help-text = Fragen Sie einen Menschen:
help-phone = Telefon
help-website = Website
help-none = { $operator } hat hier noch keine Telefonnummer oder E-Mail-Adresse eingetragen.
back = Zurück
change = Ändern
undo = Rückgängig machen
optional = freiwillig
not-filled = Nicht ausgefüllt
leave-empty = Dieses Feld leer lassen
months = Januar Februar März April Mai Juni Juli August September Oktober November Dezember
date = { $day }. { $month } { $year }
quoted = „{ $words }“
button-next = Weiter
button-save = Speichern
button-find = Partner suchen
button-send = Anfrage an die Beratung senden
button-send-again = Neue Fassung an die Beratung senden
button-delete = Meine Antworten löschen
button-new = Neue Anfrage beginnen
save-for-later = Speichern und später weitermachen
code-link = Mein Wiederaufnahmecode
start-title = Finden Sie einen Partner für Ihre Anfrage
start-lead = Haben Sie eine Frage oder einen Plan? Wir zeigen Ihnen, welche Organisationen Ihnen helfen können und warum.
start-button = Anfrage beginnen
start-go-on = Weiter mit Ihrer Anfrage
start-resume = Ich habe einen Wiederaufnahmecode
start-how-title = So funktioniert es
start-how-1 = Sie beantworten vier kurze Fragen, in einfachen Worten.
start-how-2 = Sie sehen sofort, wer zu Ihrer Anfrage passt und aus welchen Gründen.
start-how-3 = Möchten Sie Hilfe? Dann senden Sie Ihre Anfrage an die Beratung.
start-time-title = Fünf Minuten
start-time-text = Das Ausfüllen dauert etwa fünf Minuten. Sie können jederzeit unterbrechen und später weitermachen.
start-ready = Gut zu wissen: was Sie brauchen und was Sie selbst zu bieten haben.
start-who-title = Wer liest mit?
start-who-text = Niemand, bis Sie Ihre Anfrage selbst an die Beratung senden. Sie brauchen kein Konto.
start-who-link = Lesen Sie, was wir speichern
start-browse-title = Möchten Sie sich erst umsehen?
start-browse-text = { $n ->
    [one] Wir kennen 1 Organisation.
   *[other] Wir kennen { $n } Organisationen in den nördlichen Niederlanden und darüber hinaus.
}
step-of = Schritt { $step } von 4
need-title = Was brauchen Sie?
need-hint = Beschreiben Sie, was Sie erreichen oder lösen möchten. Zwei oder drei Sätze genügen. Nennen Sie keine Namen von Personen.
need-example = Beispiel: „Wir stellen Pflanztöpfe aus Kunststoff her. Wir möchten ein Material, das sich von selbst abbaut. Wer kann das mit uns testen?“
need-privacy = Wir speichern Ihre Antworten bis 30 Tage nach Ihrer letzten Änderung. Niemand liest sie, bis Sie sie selbst absenden.
offer-title = Was können Sie bieten?
offer-hint = Ein Partner möchte auch wissen, was er davon hat. Denken Sie an Wissen, Maschinen, Daten, Praktikumsplätze oder einen Ort zum Testen.
offer-example = Beispiel: „Wir haben eine Spritzgussanlage, auf der Versuche möglich sind. Auch können Studierende bei uns ein Praktikum machen.“
organisation-title = Wer sind Sie, und wo?
all-optional = Sie müssen hier nichts ausfüllen. Mit Ihrem Ort sehen Sie, wie weit ein Partner entfernt ist.
name-label = Name Ihrer Organisation
name-hint = Andere Organisationen sehen Ihren Namen nicht. Nur die Beratung sieht ihn, wenn Sie Ihre Anfrage senden.
place-label = Ort oder Postleitzahl
place-hint = Zum Beispiel Emmen oder 7811.
sharing-title = Wer darf Ihre Anfrage sehen?
audience-label = Wählen Sie, wer Ihre Anfrage sehen darf
audience-hint = Sie können das später noch ändern.
audience-me = Nur ich. Ich möchte nur die Partner sehen.
audience-adviser = Ich und die Beratung. Ich möchte meine Anfrage später senden können.
email-label = E-Mail-Adresse
email-hint = Nur um Ihnen auf diese Anfrage zu antworten. Ohne E-Mail-Adresse nutzen Sie Ihren Wiederaufnahmecode.
may-share-label = Die Beratung darf den Namen meiner Organisation und meine E-Mail-Adresse an einen Partner meiner Wahl weitergeben
may-share-hint = Ohne Häkchen bleiben Sie anonym. Sie können das jederzeit ändern.
coach-title = So verstehen wir Ihre Anfrage
coach-reach-strong = gut passend
coach-reach-possible = vielleicht passend
coach-reach-none = So finden wir noch keinen guten Partner. Unten steht, was hilft.
coach-themes = Unserer Einschätzung nach geht es um:
coach-without = Nicht gemeint:
refuse = Nicht gemeint
accept = Doch gemeint
error-prefix = Fehler
error-summary = Es gibt ein Problem
error-need-empty = Geben Sie ein, was Sie brauchen
error-need-long = Kürzen Sie Ihre Anfrage: höchstens 5.000 Zeichen
error-offer-long = Kürzen Sie Ihr Angebot: höchstens 5.000 Zeichen
error-name-long = Kürzen Sie den Namen: höchstens 200 Zeichen
error-citizen-number = In Ihrem Text steht eine Zahl, die wie eine niederländische Personennummer (BSN) aussieht. Entfernen Sie diese Zahl.
error-place-unknown = Wir kennen diesen Ort nicht. Geben Sie einen größeren Ort in der Nähe an oder lassen Sie das Feld leer.
error-audience-empty = Wählen Sie, wer Ihre Anfrage sehen darf
error-email = Geben Sie eine E-Mail-Adresse wie name@beispiel.de ein
error-email-needed = Geben Sie Ihre E-Mail-Adresse ein oder entfernen Sie das Häkchen unten
error-guard-filled = Leeren Sie das Feld „Dieses Feld leer lassen“ und senden Sie erneut
error-guard-soon = Das ging sehr schnell. Warten Sie drei Sekunden und senden Sie erneut.
error-guard-stale = Diese Seite war zu lange geöffnet. Ihre Antworten sind noch da. Senden Sie erneut.
error-guard-many = Aus Ihrem Netzwerk kamen viele Anfragen. Versuchen Sie es in einigen Minuten erneut.
error-code-empty = Geben Sie Ihren Wiederaufnahmecode ein
error-code-unknown = Wir kennen diesen Code nicht. Prüfen Sie, ob alle zwölf Zeichen stimmen. Ein Code gilt bis 30 Tage nach Ihrer letzten Änderung.
check-title = Prüfen Sie Ihre Antworten
check-known = Sie stehen in unserer Liste: { $name }. Wir schlagen Ihnen nicht Ihre eigene Organisation vor.
check-note = Danach sehen Sie, wer zu Ihrer Anfrage passt. Es wird noch nichts gesendet.
results-title = Partner für Ihre Anfrage
results-count = { $n ->
    [one] Dieser Partner passt am besten.
   *[other] Diese { $n } Partner passen am besten.
}
results-note = Die Reihenfolge gilt nur für diese Anfrage. Sie sagt nichts über die Qualität einer Organisation.
results-to-next = Zum Drucken, Speichern oder zur Beratung
results-list-title = Wer zu Ihrer Anfrage passt
results-your-request = Ihre Anfrage
results-themes = Unserer Einschätzung nach geht es in Ihrer Anfrage um:
results-unknown = Diese Wörter kennen wir nicht:
results-change = Anfrage ändern
results-why = Warum dieser Partner?
results-partner-reason = Was wir dem Partner schreiben würden
results-introduced = Kann Sie vorstellen
results-programmes = Passende Förderungen und Programme
results-request-said = Ihre Worte
results-profile-said = im Profil
results-peers = Hier wird oder wurde etwas Ähnliches gemacht
results-funding = Förderungen und Programme, die zu Ihrer Anfrage passen
results-known = Passt auch, aber Sie arbeiten schon zusammen
band-strong = Passt gut
band-possible = Passt vielleicht
band-weak = Nah am Thema
turn-more = Mehr in dieser Art
turn-less = Weniger in dieser Art
turn-hide = Nicht für uns
turned-title = Was Sie angegeben haben
turned-without = Nicht gemeint:
turned-like = Mehr in der Art von:
turned-unlike = Weniger in der Art von:
turned-excluded = Nicht für uns:
filter-title = Liste eingrenzen
filter-kind = Art der Organisation
filter-role = Was Sie dort suchen
filter-km = Entfernung, höchstens
filter-km-hint = Organisationen, deren Ort wir nicht kennen, fallen dann weg.
filter-theme = Thema
filter-province = Provinz
filter-border = Nur jenseits der Grenze
filter-all = Alle
filter-button = Liste anpassen
filter-clear = Wieder alle Partner zeigen
without-kinds = { $n ->
    [one] Mit allen Arten von Organisationen passt noch 1 weiterer Partner gut oder vielleicht.
   *[other] Mit allen Arten von Organisationen passen noch { $n } weitere Partner gut oder vielleicht.
}
without-distance = { $n ->
    [one] Ohne Grenze bei der Entfernung passt noch 1 weiterer Partner gut oder vielleicht.
   *[other] Ohne Grenze bei der Entfernung passen noch { $n } weitere Partner gut oder vielleicht.
}
without-countries = { $n ->
    [one] Mit allen Ländern passt noch 1 weiterer Partner gut oder vielleicht.
   *[other] Mit allen Ländern passen noch { $n } weitere Partner gut oder vielleicht.
}
none-title = Kein guter Partner gefunden
none-intro = Zu Ihrer Anfrage passt keine Organisation, die wir kennen. Das sagen wir lieber ehrlich.
none-filtered = Kein Partner passt zu Ihrer Anfrage und zugleich zu Ihrer Auswahl.
none-filtered-title = Ihre Auswahl lässt keinen Partner übrig
none-widen = Fassen Sie Ihre Auswahl weiter, zum Beispiel bei Art oder Entfernung.
none-add = Das können Sie versuchen
none-adviser = Fragen Sie die Beratung. Dort kennt man mehr Organisationen, als in dieser Liste stehen.
none-near = Das kommt Ihrer Anfrage am nächsten
next-title = Wie geht es weiter?
next-adviser = Eine Beraterin oder ein Berater kann mitdenken und Sie vorstellen. Sonst erfährt niemand Ihren Namen, bis Sie zustimmen.
next-no-email = Sie haben keine E-Mail-Adresse angegeben. Dann können wir nicht antworten: Sie kommen mit Ihrem Wiederaufnahmecode zurück.
next-no-email-link = E-Mail-Adresse angeben
next-sent = Sie haben diese Anfrage gesendet. Ihre Nummer ist
next-sent-link = Sehen Sie, was jetzt geschieht
next-changed = Sie haben danach etwas geändert. Die Beratung hat noch Ihre vorige Fassung.
next-me = Sie haben gewählt, dass nur Sie diese Anfrage sehen. Möchten Sie doch Hilfe von der Beratung?
next-me-link = Ändern Sie, wer Ihre Anfrage sehen darf
print-link = Diese Liste drucken
print-version = Daten und Rechenweg:
print-disclaimer = Dies ist ein Vorschlag, keine Entscheidung.
download-csv = Liste für Excel speichern (CSV, die ersten 25)
download-json = Liste als Daten speichern (JSON, die ersten 25)
column-rank = Platz in der Liste
column-name = Name
column-kind = Art
column-place = Ort
column-distance = Entfernung in km
column-band = Wie gut es passt
column-asker = Warum dieser Partner
column-partner = Was der Partner davon hat
column-introduced = Kann Sie vorstellen
column-programmes = Förderungen und Programme
column-id = Kennung
why-title = Warum steht eine Organisation in der Liste oder nicht?
why-label = Vermissen Sie eine Organisation?
why-hint = Geben Sie den Namen oder einen Teil davon ein. Wir erklären, warum sie in der Liste steht oder nicht.
why-button = Erklären
why-which = Welche meinen Sie?
why-nobody = Wir kennen keine Organisation mit diesem Namen.
why-rule = Diese Organisation wird nicht vorgeschlagen:
why-hidden = Sie haben selbst angegeben, dass diese Organisation nicht infrage kommt.
why-shown = Diese Organisation steht in Ihrer Liste auf Platz { $rank }.
why-rank = Diese Organisation passt auf Platz { $rank } von { $n }. Die Liste zeigt 10.
why-no-candidate = Im Profil steht nichts, was zu Ihrer Anfrage passt.
why-missing = Diese Themen aus Ihrer Anfrage stehen nicht im Profil:
back-to-matches = Zurück zu den Partnern
back-to-organisations = Zurück zu den Organisationen
back-to-themes = Zurück zu den Themen
saved-title = Ihre Antworten sind gespeichert
saved-text = Schreiben Sie diesen Wiederaufnahmecode auf oder drucken Sie diese Seite. Mit dem Code machen Sie später weiter, auch auf einem anderen Gerät.
saved-until = Wir speichern Ihre Antworten bis einschließlich { $date }. Danach löschen wir sie.
saved-where = Wo gebe ich den Code ein?
new-hint = Mit dem Code finden Sie diese Anfrage wieder, auch wenn Sie eine neue beginnen.
resume-title = Wie lautet Ihr Wiederaufnahmecode?
resume-hint = Zwölf Buchstaben und Ziffern, zum Beispiel 7K2M-4QXD-93TA. Großbuchstaben und Bindestriche spielen keine Rolle.
resume-button = Weitermachen
resume-open = Sie haben schon eine Anfrage offen. Mit einem anderen Code legen Sie sie beiseite. Ihr Code ist { $code }: Notieren Sie ihn zuerst.
sent-title = Ihre Anfrage wurde gesendet
sent-reference = Ihre Nummer:
sent-answer-title = Antwort der Beratung
sent-next-title = Was geschieht jetzt?
sent-next-read = Eine Beraterin oder ein Berater liest Ihre Anfrage und sieht sich die passenden Partner an.
sent-next-days = { $n ->
    [one] Sie hören innerhalb von 1 Werktag von uns.
   *[other] Sie hören innerhalb von { $n } Werktagen von uns.
}
sent-next-no-days = Wir können nicht sagen, wann. Dauert es Ihnen zu lange? Fragen Sie nach und nennen Sie Ihre Nummer.
sent-next-code = Sie haben keine E-Mail-Adresse angegeben. Kommen Sie mit Ihrem Wiederaufnahmecode zurück oder melden Sie sich mit Ihrer Nummer.
sent-next-email = Wir antworten an { $email }.
sent-next-anonymous = Partner wissen nicht, wer Sie sind, bis Sie zustimmen.
sent-next-share = Die Beratung darf Ihren Namen und Ihre E-Mail-Adresse an einen Partner Ihrer Wahl weitergeben.
sent-keep-title = Bewahren Sie diesen Code auf
sent-keep-text = Mit Ihrer Nummer wissen wir, um welche Anfrage es geht. Mit diesem Wiederaufnahmecode kommen Sie selbst zu Ihrer Anfrage zurück.
sent-until = Der Code gilt bis einschließlich { $date }.
sent-erased = Am { $date } löschen wir Ihre Frage mit allem, was dazugehört. Bis zu diesem Tag gilt der Code.
way-start = Zum Anfang
way-begin = Anfrage beginnen
way-resume = Mit einem Wiederaufnahmecode weitermachen
way-continue = Weiter mit Ihrer Anfrage
missing-title = Diese Seite gibt es nicht
missing-text = Vielleicht ist die Adresse nicht richtig übernommen, oder die Seite wurde verschoben.
too-many-title = Einen Moment warten
too-many-text = Aus Ihrem Netzwerk kamen viele Anfragen auf einmal. Gehen Sie in einer Minute mit dem Browser zurück und versuchen Sie es erneut.
too-large-title = Ihr Text ist zu lang
too-large-text = Wir konnten das Formular nicht lesen. Gehen Sie mit dem Browser zurück und kürzen Sie Ihren Text: höchstens 5.000 Zeichen.
foreign-title = Dieses Formular kam von einer anderen Website
foreign-text = Deshalb haben wir es nicht verwendet. Beginnen Sie auf unserer eigenen Seite neu.
no-draft-title = Wir finden Ihre Antworten nicht
no-draft-text = Vielleicht hatten Sie noch nicht begonnen, oder es ist länger als 30 Tage her. Auch muss Ihr Browser ein Cookie von uns speichern. Wenn Sie einen Wiederaufnahmecode haben, verwenden Sie ihn.
deleted-title = Ihre Antworten sind gelöscht
deleted-text = Wir haben Ihre Antworten nicht mehr. Hatten Sie Ihre Anfrage gesendet, dann ist sie auch bei der Beratung gelöscht.
delete-title = Möchten Sie alles löschen?
delete-text = Wir löschen Ihre Antworten und Ihren Wiederaufnahmecode. Das lässt sich nicht rückgängig machen.
delete-sent = Auch die Beratung verliert dann Ihre Anfrage { $reference }.
delete-keep = Nein, weiter mit meiner Anfrage
organisations-title = Organisationen
organisations-search = Suchen
organisations-search-hint = Ein Name, ein Ort oder ein Thema.
organisations-button = Suchen
organisations-count = { $n ->
    [0] Nichts gefunden
    [one] 1 Organisation
   *[other] { $n } Organisationen
}
pages-label = Seiten
page-of = Seite { $page } von { $n }
page-previous = Vorherige
page-next = Nächste
profile-about = Über diese Organisation
profile-offers = Was Sie hier finden können
profile-needs = Was diese Organisation sucht
profile-themes = Themen
profile-relations = Arbeitet zusammen mit
profile-meet = Mit wem könnte diese Organisation sprechen?
profile-meet-hint = Partner, die zu diesem Profil passen. Eine Zusammenarbeit ist noch nicht bekannt.
profile-meet-about = Beide befassen sich mit:
profile-part-of = Teil von
profile-successor = Die Arbeit geht weiter bei
profile-other-names = Auch bekannt als
profile-source = Quelle
profile-unknown = Darüber wissen wir nichts. Das heißt nicht, dass es nichts gibt.
profile-language-nl = Dieser Text ist auf Niederländisch.
profile-language-en = Dieser Text ist auf Englisch.
profile-language-de = Dieser Text ist auf Deutsch.
themes-title = Themen: wer bietet, wer sucht
themes-lead = Zu jedem Thema sehen Sie, wie viele Organisationen daran arbeiten und wie viele dabei Hilfe suchen.
themes-theme = Thema
themes-offering = Arbeitet daran
themes-needing = Sucht dabei Hilfe
theme-broader = Gehört zu:
theme-narrower = Dazu gehören:
theme-ris3 = Wandel in den nördlichen Niederlanden
theme-nobody = Wir kennen niemanden. Das heißt nicht, dass es niemanden gibt.
ris3-digitaal = von Papier zu digital
ris3-gezondheid = von der Krankenversorgung zur Gesundheit
ris3-circulair = vom Wegwerfen zur Wiederverwendung
ris3-energie = von fossiler zu erneuerbarer Energie
privacy-title = Datenschutz
privacy-lead = Sie bestimmen selbst, wer Ihre Anfrage sieht. Wir fragen und speichern so wenig wie möglich.
privacy-what = Was speichern wir?
privacy-what-text = Ihre Antworten im Formular und Ihre Angaben zu den Partnern. Ihren Namen und Ihre E-Mail-Adresse nur, wenn Sie sie eingeben.
    Nennen Sie in Ihrem Text keine Namen von Personen. Zahlen, die wie eine niederländische Personennummer (BSN) aussehen, nehmen wir nicht an.
    Wir speichern Ihre Internetadresse nicht. Wir zählen nur kurz die Aufrufe pro Netzwerk, damit uns niemand überlasten kann.
    Während Sie tippen, zeigt Schakel, wie es Ihre Anfrage liest. Davon speichern wir nichts.
privacy-why = Warum dürfen wir das?
privacy-why-text = Sie bitten uns um Hilfe bei dieser Anfrage, und Sie wählen selbst, wer sie sehen darf. Das ist Ihre Einwilligung. Sie können sie mit der Schaltfläche „Meine Antworten löschen“ widerrufen. Ihr Code funktioniert nicht mehr? Dann melden Sie sich bei uns.
privacy-who = Wer kann es lesen?
privacy-who-text = Niemand, solange Sie nicht auf „Anfrage an die Beratung senden“ drücken. Danach lesen die Beraterinnen und Berater Ihre Anfrage.
    Ein Partner bekommt Ihren Namen und Ihre E-Mail-Adresse nur, wenn Sie zustimmen.
    Wir geben nichts an andere weiter. Schakel läuft beim Betreiber selbst und sendet nichts nach außen.
    Betreiber ist { $operator }.
privacy-how-long = Wie lange?
privacy-how-long-text = Antworten, die Sie nicht senden, löschen wir nach 30 Tagen ohne Änderung. Eine gesendete Anfrage löschen wir nach zwei Jahren ohne Änderung.
privacy-cookie = Ein Cookie
privacy-cookie-text = Erst wenn Sie Ihre erste Antwort geben, setzen wir ein Cookie. Es hält Ihre Antworten zusammen und verschwindet, wenn Sie den Browser schließen. Andere Cookies gibt es nicht, und niemand verfolgt Sie.
privacy-rights = Ihre Rechte
privacy-rights-text = Sie dürfen sehen, was wir von Ihnen haben, es berichtigen und es löschen lassen. Das können Sie selbst tun, mit Ihrem Wiederaufnahmecode. Wenn es nicht klappt, melden Sie sich bei uns. Wie das geht, steht unten auf jeder Seite.
    Sind Sie nicht mit uns einverstanden? Sie können sich bei der niederländischen Aufsichtsbehörde (Autoriteit Persoonsgegevens) beschweren.
accessibility-title = Barrierefreiheit
accessibility-lead = Alle sollen Schakel nutzen können, auch ohne Maus, mit Vorlesesoftware oder mit großer Schrift.
accessibility-standard = Woran wir uns halten
accessibility-standard-text = Wir bauen nach WCAG 2.2, Stufe AA. Jede Seite ist in drei Sprachen mit axe-core getestet, auf einem schmalen und einem breiten Bildschirm. Die Tests fanden keine Fehler.
    Ein Test geht das Formular nur mit der Tastatur durch.
accessibility-measures = Was wir tun
accessibility-measures-text = Alles funktioniert ohne Maus und ohne JavaScript. Bei 400 % Vergrößerung müssen Sie nicht seitlich scrollen. Farbe ist nie der einzige Hinweis. Fehler stehen oben auf der Seite und beim Feld.
accessibility-limits = Was noch nicht gut ist
accessibility-limits-text = Die Seiten sind noch nicht von Menschen mit Behinderung getestet. Texte über Organisationen gibt es manchmal nur auf Niederländisch.
accessibility-report = Klappt etwas nicht?
accessibility-report-text = Sagen Sie es uns. Wie das geht, steht unten auf jeder Seite. Wir suchen dann eine Lösung und helfen Ihnen inzwischen auf andere Weise.
accessibility-tested = Zuletzt getestet:
algorithm-title = Wie Schakel auswählt
algorithm-lead = Diese Seite kommt direkt aus den Einstellungen, mit denen Schakel jetzt läuft.
algorithm-what = Was es tut
algorithm-what-text = Schakel liest Ihre Anfrage und sucht dazu Organisationen. Es ordnet sie und sagt, warum. Passt niemand, dann sagt es das.
algorithm-human = Schakel entscheidet nichts. Sie wählen selbst, mit wem Sie sprechen. Wenn Sie möchten, denkt die Beratung mit.
algorithm-data = Womit es rechnet
algorithm-organisations = { $n ->
    [one] 1 Organisation, mit dem, was sie selbst oder andere öffentlich über sie schreiben
   *[other] { $n } Organisationen, mit dem, was sie selbst oder andere öffentlich über sie schreiben
}
algorithm-relations = { $n ->
    [one] 1 bekannte Kooperation
   *[other] { $n } bekannte Kooperationen
}
algorithm-themes = { $n ->
    [one] 1 Thema, mit Wörtern in drei Sprachen
   *[other] { $n } Themen, mit Wörtern in drei Sprachen
}
algorithm-questions = { $n ->
    [one] 1 Beispiel für eine Frage
   *[other] { $n } Beispiele für Fragen, mit denen man sich an eine Organisation wenden kann
}
algorithm-personal = Es sind keine Daten von Personen darin. Schakel lernt nicht aus Ihrer Anfrage.
algorithm-version = Version von Daten und Modell:
algorithm-how = Wie es die Reihenfolge bestimmt
algorithm-how-text = Jede Organisation bekommt für jedes Merkmal einen Wert zwischen 0 und 1. Jeder Wert zählt mit einem festen Gewicht. Die Summe bestimmt die Reihenfolge. Die Gründe bei einem Partner kommen aus denselben Werten.
algorithm-signals = Wie viel jedes Merkmal höchstens zählt
algorithm-signal = Merkmal
algorithm-share = Anteil
algorithm-bands = Bei einem Partner steht „Passt gut“ ab { $strong } von dem, was inhaltlich erreichbar ist. Ab { $possible } steht dort „Passt vielleicht“.
algorithm-quality = Wie gut es ist
algorithm-quality-text = Für Beispielanfragen wurde vorher festgelegt, welche Organisationen gut passen. 100 ist die bestmögliche Reihenfolge. Auf die getrennt gehaltenen Anfragen wurde nichts abgestimmt.
algorithm-quality-caption = Wie gut die Reihenfolge ist, von 0 bis 100 (nDCG@10)
algorithm-judged = Bei Anfragen, die vorher beurteilt wurden
algorithm-in-nl = auf Niederländisch
algorithm-in-en = auf Englisch
algorithm-in-de = auf Deutsch
algorithm-held-out = Bei Anfragen, die beiseitegelegt wurden
algorithm-refused-rightly = Zahl der Anfragen, die zu Recht „Kein guter Partner gefunden“ ergaben
algorithm-refused-wrongly = Zahl der Anfragen, die das zu Unrecht ergaben
algorithm-not-measured = Für diese Daten ist die Qualität noch nicht gemessen.
algorithm-limits = Was es nicht kann
algorithm-limit-1 = Es kennt nur Organisationen aus der Liste. Was nicht in einem Profil steht, weiß es nicht.
algorithm-limit-2 = Ein auffälliges Wort kann zu stark zählen. Lesen Sie deshalb immer die Gründe.
algorithm-limit-3 = Es weiß nicht, ob eine Organisation Zeit hat oder gute Arbeit leistet.
algorithm-limit-4 = Neue Organisationen mit kurzem Profil werden seltener gefunden.
