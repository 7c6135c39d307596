desk-nav = Menü der Beratungsstelle
desk-nav-inbox = Anfragen
desk-nav-new = Anfrage für einen Kunden
desk-nav-advisers = Konten
desk-nav-audit = Protokoll
desk-nav-password = Passwort ändern
desk-logout = Abmelden
desk-role-adviser = Berater/-in
desk-role-curator = Registerverwaltung
desk-role-admin = Kontenverwaltung
desk-login-title = Anmeldung für die Beratung
desk-login-lead = Hier bearbeiten Beraterinnen und Berater die Anfragen von Unternehmen. Eine Anfrage können Sie ohne Anmeldung stellen.
desk-login-button = Anmelden
desk-login-forgot = Passwort vergessen? Die Kontenverwaltung kann Ihnen ein neues Startpasswort geben.
desk-login-wrong = Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen. Versuchen Sie es erneut.
desk-login-locked = Es gab fünf falsche Passwörter. Warten Sie eine Viertelstunde und versuchen Sie es erneut.
desk-login-many = Aus Ihrem Netzwerk kamen zu viele Anmeldungen. Versuchen Sie es in einigen Minuten erneut.
desk-login-no-passwords = Die Anmeldung mit Passwort ist hier nicht möglich. Nutzen Sie die andere Schaltfläche.
desk-login-ended = Ihre Sitzung ist abgelaufen. Melden Sie sich neu an; dann kommen Sie zur Seite zurück, auf der Sie waren.
desk-ended-title = Ihre Sitzung ist abgelaufen
desk-ended-text = Es wurde nichts gespeichert oder verschickt. Kopieren Sie zuerst Ihren Text unten. Melden Sie sich dann an: Sie kommen zur Seite zurück, auf der Sie waren.
desk-ended-typed = Was Sie geschrieben haben
desk-oidc-button = Anmelden mit { $name }
desk-oidc-going-title = Sie gehen zum Anmeldedienst
desk-oidc-down = Der Anmeldedienst ist jetzt nicht erreichbar. Versuchen Sie es in ein paar Minuten noch einmal.
desk-oidc-failed = Die Anmeldung beim Anmeldedienst ist nicht gelungen. Versuchen Sie es noch einmal.
desk-oidc-cancelled = Sie haben die Anmeldung abgebrochen. Sie können es noch einmal versuchen.
desk-oidc-stale = Die Anmeldung dauerte zu lange oder begann in einem anderen Browser. Versuchen Sie es noch einmal.
desk-oidc-no-account = Für Sie gibt es hier noch kein Konto. Bitten Sie die Kontenverwaltung, eines anzulegen.
desk-oidc-unverified = Der Anmeldedienst bestätigt nicht, dass Ihre E-Mail-Adresse Ihnen gehört. Bitten Sie die Kontenverwaltung um Hilfe.
desk-oidc-bound = Das Konto mit Ihrer E-Mail-Adresse gehört zu einem anderen Nutzer des Anmeldedienstes. Bitten Sie die Kontenverwaltung um Hilfe.
desk-oidc-closed = Ihr Konto ist geschlossen. Bitten Sie die Kontenverwaltung um Hilfe.
desk-first-title = Es gibt noch keine Konten
desk-first-text = Erstellen Sie das erste Konto auf dem Computer, auf dem Schakel läuft, mit diesem Befehl:
desk-password = Passwort
desk-password-title = Passwort ändern
desk-password-must = Wählen Sie zuerst ein eigenes Passwort. Danach können Sie mit der Arbeit beginnen.
desk-password-rule = Verwenden Sie mindestens 12 Zeichen. Ein Satz aus einigen Wörtern ist leicht zu merken. Ihr Name oder das Wort „Passwort“ darf nicht darin stehen.
desk-password-now = Ihr jetziges Passwort
desk-password-new = Neues Passwort
desk-password-again = Neues Passwort noch einmal
desk-password-differs = Die beiden neuen Passwörter sind nicht gleich. Geben Sie zweimal dasselbe ein.
desk-password-short = Wählen Sie ein längeres neues Passwort: mindestens 12 Zeichen
desk-password-long = Kürzen Sie das neue Passwort: höchstens 200 Zeichen
desk-password-guessable = Dieses Passwort ist zu leicht zu erraten. Wählen Sie einen Satz ohne Ihren Namen.
desk-password-old = Ihr jetziges Passwort stimmt nicht
desk-forbidden-title = Diese Seite ist nicht für Sie
desk-forbidden-text = Ihr Konto darf diese Seite nicht öffnen. Fragen Sie die Kontenverwaltung.
desk-stale-title = Diese Seite war zu alt
desk-stale-text = Sie haben sich inzwischen neu angemeldet. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
desk-missing-title = Das gibt es nicht
desk-missing-text = Wir finden das nicht. Vielleicht wurde es gelöscht, oder die Adresse ist nicht richtig übernommen.
desk-gone-title = Diese Anfrage gibt es nicht mehr
desk-gone-text = Das Unternehmen hat die Anfrage inzwischen gelöscht. Davon ist nichts gespeichert.
desk-compare-few-title = Wählen Sie mindestens zwei
desk-compare-few-text = Gehen Sie zurück und setzen Sie bei zwei bis fünf Partnern ein Häkchen. Dann können Sie sie vergleichen.
desk-way-inbox = Zu den Anfragen
desk-way-request = Zurück zur Anfrage
desk-done-taken = Die Anfrage läuft jetzt auf Ihren Namen.
desk-done-handed = Die Anfrage wurde übergeben.
desk-done-answered = Die Antwort ist gespeichert. Das Unternehmen liest sie mit seinem Wiederaufnahmecode.
desk-done-closed = Die Anfrage ist abgeschlossen.
desk-done-reopened = Die Anfrage ist wieder offen.
desk-done-noted = Die Notizen sind aktualisiert.
desk-done-judged = Diesen Partner schlagen wir bei dieser Anfrage nicht mehr vor.
desk-done-proposed = Die Vermittlung ist vorbereitet. Passen Sie die Briefe an und senden Sie sie.
desk-done-moved = Der Schritt ist gespeichert.
desk-done-undone = Der letzte Schritt ist rückgängig gemacht.
desk-done-saved = Ihre Änderungen sind gespeichert.
desk-done-saved-kept = Ihre Änderungen sind gespeichert. Ein Brief, den Sie selbst bearbeitet hatten, blieb wie er war. Prüfen Sie, ob er noch stimmt.
desk-done-sent = Der Brief wurde gesendet.
desk-done-sending = Der Brief war schon unterwegs. Laden Sie die Seite neu: Unter der Antwort steht, wann er verschickt wurde.
desk-done-added = Die Anfrage ist gespeichert und läuft auf Ihren Namen.
desk-done-changed = Das Konto ist geändert.
desk-done-account = Das Konto wurde hinzugefügt.
desk-done-password = Ihr Passwort ist geändert.
desk-inbox-title = Anfragen von Unternehmen
desk-due-title = Darauf wollten Sie zurückkommen
desk-show-label = Welche Anfragen
desk-show-new = Neu ({ $n })
desk-show-mine = Meine
desk-show-open = Alle offenen Anfragen
desk-show-all = Auch abgeschlossene
desk-inbox-empty = Hier stehen jetzt keine Anfragen.
desk-reference = Nummer
desk-need = Anfrage
desk-asker = Von wem
desk-sent = Gesendet am
desk-state = Stand
desk-state-new = Neu
desk-state-taken = In Bearbeitung
desk-state-answered = Beantwortet
desk-state-closed = Abgeschlossen
desk-changed-since = Nach der Antwort geändert
desk-n-introductions = { $n ->
    [one] 1 Vermittlung
   *[other] { $n } Vermittlungen
}
desk-request = Anfrage
desk-made-by = Ausgefüllt von
desk-consent = Darf der Name weitergegeben werden?
desk-consent-form = Ja, dafür ist im Formular ein Häkchen gesetzt.
desk-consent-none = Nein, noch nicht. Fragen Sie zuerst.
desk-consent-label = Die anfragende Organisation ist einverstanden, dass der Partner ihren Namen und ihre E-Mail-Adresse bekommt
desk-consent-hint = Im Formular ist dafür kein Häkchen gesetzt. Setzen Sie das Häkchen erst, wenn die anfragende Organisation Ja gesagt hat. Das kommt ins Protokoll.
desk-suggestions = Wer kann helfen?
desk-introductions = Vermittlungen zu dieser Anfrage
desk-no-suggestions = Es gibt jetzt keinen Partner, der gut passt.
desk-propose = Vermittlung vorbereiten
desk-no-known = Kennen sich schon
desk-no-not-relevant = Passt nicht
desk-no-not-now = Jetzt nicht
desk-known = Passt auch, aber sie arbeiten schon zusammen
desk-turned-down = Nicht vorgeschlagen
desk-find = Eine andere Organisation nach Namen suchen
desk-find-button = Suchen
desk-find-none = Keine Organisation heißt so.
desk-compare-pick = In den Vergleich aufnehmen
desk-compare-button = Partner mit Häkchen nebeneinanderstellen
desk-compare-title = Partner vergleichen
desk-compare-caption = Partner nebeneinander
desk-fit = Wie gut es passt
desk-rank = Platz in der Liste:
desk-place = Ort
desk-roles = Kann sein
desk-why-asker = Warum, für die anfragende Organisation
desk-why-partner = Warum, für den Partner
desk-lacks = Themen, die nicht im Profil stehen
desk-introductions-so-far = Vermittlungen bis jetzt
desk-parts = Woraus sich der Platz in der Liste ergibt. Der beste Partner hier ist 100.
desk-who-title = Wer bearbeitet diese Anfrage?
desk-take = Ich übernehme diese Anfrage
desk-hand-over = Übergeben an
desk-hand-over-button = Übergeben
desk-close = Anfrage abschließen
desk-reopen = Anfrage wieder öffnen
desk-answer-title = Antwort
desk-answer-hint = Das Unternehmen liest dies auf seiner Seite, mit Nummer und Wiederaufnahmecode. Den Vorschlag unten können Sie anpassen.
desk-answer-label = Antwort an das Unternehmen
desk-answer-button = Antwort speichern
desk-mail = Gespeicherte Antwort als E-Mail öffnen (.eml)
desk-notes = Notizen
desk-notes-hint = Nur für die Beratung. Das Unternehmen darf sie anfordern.
desk-note-label = Neue Notiz
desk-note-button = Notiz hinzufügen
desk-note-delete = Löschen
desk-introduction = Vermittlung
desk-letter-asker = Brief an die anfragende Organisation
desk-letter-partner = Brief an den Partner
desk-letters-again = Briefe neu erstellen
desk-remind = Mich erinnern am
desk-remind-hint = An diesem Tag steht die Vermittlung oben bei Ihren Anfragen.
desk-mail-asker = Brief an die anfragende Organisation als E-Mail öffnen (.eml)
desk-mail-partner = Brief an den Partner als E-Mail öffnen (.eml)
desk-mail-hint = Speichern Sie zuerst Ihre Änderungen. Sie können den Text auch kopieren.
desk-mail-no-address = Vom Partner haben wir keine E-Mail-Adresse. Geben Sie sie selbst ein.
desk-steps = Verlauf
desk-next = Wie geht es weiter?
desk-undo-step = Letzten Schritt rückgängig machen
desk-step-proposed = Vorgeschlagen
desk-step-introduced = Vermittelt
desk-step-talking = Im Gespräch
desk-step-collaborating = Arbeiten zusammen
desk-step-declined = Kommt nicht zustande
desk-go-proposed = Erneut vorschlagen
desk-go-introduced = Briefe wurden gesendet
desk-go-talking = Sie sind im Gespräch
desk-go-collaborating = Sie arbeiten zusammen
desk-go-declined = Kommt nicht zustande
desk-client-title = Eine Anfrage für einen Kunden
desk-client-lead = Sie geben ein, was Ihr Kunde braucht. Im Protokoll steht, dass Sie dies für den Kunden getan haben.
desk-client-language = Sprache des Kunden
desk-client-button = Anfrage speichern und Partner suchen
desk-advisers-title = Konten der Beraterinnen und Berater
desk-adviser-name = Name
desk-role = Rolle
desk-role-hint = Die Registerverwaltung darf auch Organisationen ändern. Die Kontenverwaltung darf alles.
desk-change = Ändern
desk-adviser-add = Konto hinzufügen
desk-adviser-close = Schließen
desk-adviser-open = Wieder öffnen
desk-adviser-closed = geschlossen
desk-adviser-password = Neues Startpasswort
desk-adviser-unbind = Verknüpfung mit Anmeldedienst entfernen
desk-made-up-title = Startpasswort
desk-made-up-text = Geben Sie dieses Passwort Ihrer Kollegin oder Ihrem Kollegen. Sie sehen es nur einmal. Beim Anmelden wählt diese Person ein eigenes Passwort.
desk-audit-title = Protokoll
desk-audit-whole = Alle Zeilen schließen aneinander an. Es wurde nichts geändert oder entfernt.
desk-audit-broken = Das Protokoll stimmt nicht mehr ab Zeile
desk-audit-caption = Was getan wurde, das Neueste oben
desk-audit-number = Zeile
desk-audit-time = Zeit (UTC)
desk-audit-actor = Wer
desk-audit-action = Was
desk-audit-object = Wovon
desk-audit-result = Ergebnis
desk-audit-origin = Von wo
desk-archive-title = Alles mitnehmen
desk-archive-text = Verlassen Sie Schakel? Hier erhalten Sie alles in einer ZIP-Datei. Sie ist auch ohne Schakel lesbar.
desk-archive-personal = Sie enthält personenbezogene Daten: Namen, E-Mail-Adressen, Anfragen, Briefe und Notizen. Bewahren Sie die Datei so sicher auf wie Schakel selbst.
desk-archive-link = Archiv herunterladen (.zip)
desk-archive-failed-title = Das Archiv ist nicht gelungen
desk-archive-failed-text = Beim Schreiben ist etwas schiefgegangen. Versuchen Sie es noch einmal, oder fragen Sie den Betreiber.
desk-error-changed = Jemand anders hat dies inzwischen geändert. Sehen Sie unten, wie es jetzt ist, und versuchen Sie es erneut.
desk-error-consent = Fragen Sie zuerst, ob der Name der anfragenden Organisation weitergegeben werden darf. Setzen Sie dann das Häkchen und speichern Sie.
desk-error-way = Dieser Schritt ist jetzt nicht möglich. Sehen Sie unten, wie weit die Vermittlung ist.
desk-error-adviser = Wählen Sie eine Person aus dem Team, die sich anmelden kann
desk-error-answer-empty = Geben Sie eine Antwort ein
desk-error-note-empty = Geben Sie eine Notiz ein
desk-error-long = Kürzen Sie den Text: höchstens 10.000 Zeichen
desk-error-date = Geben Sie einen Tag wie 2026-12-31 ein
desk-error-past = Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag
desk-error-organisation = Diese Organisation steht nicht mehr im Register
desk-error-name = Geben Sie einen Namen mit höchstens 100 Zeichen ein
desk-error-role = Wählen Sie eine Rolle
desk-error-taken = Es gibt schon ein Konto mit dieser E-Mail-Adresse
desk-error-last-admin = Es muss jemand übrig bleiben, der Konten verwalten darf
letter-answer-subject = Ihre Anfrage { $reference }
letter-partner-subject = Eine Anfrage, die zu Ihnen passt ({ $reference })
letter-reader = liebe Leserin, lieber Leser
letter-somebody = Eine Organisation aus der Region
letter-masked = [Name]
letter-masked-address = [Adresse]
letter-masked-number = [Nummer]
letter-contact-us = Haben Sie Interesse? Sagen Sie uns Bescheid. Dann fragen wir die Organisation, ob wir den Kontakt herstellen dürfen.
letter-contact-asker = Sie können direkt Kontakt aufnehmen: { $email }
letter-answer =
    Guten Tag { $asker },

    vielen Dank für Ihre Anfrage. Ihre Nummer ist { $reference }. Diese Organisationen können Ihnen helfen:

    { $partners }

    Möchten Sie mit einer davon sprechen? Sagen Sie uns Bescheid. Dann stellen wir den Kontakt her.

    Mit freundlichen Grüßen
    { $adviser }
    { $operator }
letter-answer-nobody =
    Guten Tag { $asker },

    vielen Dank für Ihre Anfrage. Ihre Nummer ist { $reference }. Wir haben noch keinen Partner gefunden, der gut passt. Wir suchen weiter.

    Mit freundlichen Grüßen
    { $adviser }
    { $operator }
letter-asker =
    Guten Tag { $asker },

    Sie haben eine Anfrage an uns gestellt. Ihre Nummer ist { $reference }. Wir denken, dass { $partner } Ihnen helfen kann.

    Warum wir das denken:
    { $reasons }

    Wir stellen gern den Kontakt her. Sind Sie einverstanden, dass { $partner } Ihren Namen und Ihre E-Mail-Adresse bekommt?

    Mit freundlichen Grüßen
    { $adviser }
    { $operator }
letter-partner =
    Guten Tag { $partner },

    wir haben an Sie gedacht: { $asker } sucht Hilfe. Das ist die Anfrage:

    { $need }
    { $offer }

    Warum wir an Sie denken:
    { $reasons }

    { $contact }

    Mit freundlichen Grüßen
    { $adviser }
    { $operator }
desk-nav-register = Register
desk-register-title = Register der Organisationen
desk-register-search = Nach Name, Ort oder KVK-Nummer suchen
desk-register-new = Organisation hinzufügen
desk-register-count = { $n ->
    [one] 1 Organisation
   *[other] { $n } Organisationen
}
desk-register-public = So sehen es alle
desk-register-hint = Nur was Sie ändern, wird neu gespeichert. Der Rest bleibt, wie er ist.
desk-register-read-only = Nur die Registerverwaltung kann dies ändern.
desk-field-lines = Ein Eintrag pro Zeile.
desk-field-internal = Nur für die Beratung.
desk-fact-source = Quelle
desk-fact-source-hint = Woher wissen Sie das? Zum Beispiel „Telefon, 29. November“ oder eine Webadresse.
desk-history = Was früher geändert wurde
desk-changes-title = Änderungen am Register
desk-changes-none = Es wurde noch nichts geändert.
desk-change-edit = Änderung
desk-change-import = Import
desk-undo-change = Diese Änderung rückgängig machen
desk-change-undo = Etwas rückgängig gemacht
desk-change-undone = rückgängig gemacht
desk-change-organisations = { $n ->
    [one] 1 Organisation
   *[other] { $n } Organisationen
}
desk-change-facts = Was geändert wurde
desk-organisation = Organisation
desk-field = Feld
desk-value = Neuer Wert
desk-emptied = (geleert)
desk-as-file = (wieder wie in den Dateien)
desk-done-profile = Die Organisation ist aktualisiert. Neue Antworten verwenden das sofort.
desk-done-undone-change = Die Änderung ist rückgängig gemacht.
desk-done-imported = Der Import ist gespeichert. Neue Antworten verwenden das sofort.
desk-error-source = Geben Sie ein, woher Sie das wissen
desk-error-undone = Diese Änderung war schon rückgängig gemacht
desk-error-changed-since = Das geht nicht mehr. Später wurde hier erneut etwas geändert: { $words }
field-name = Name
field-aka = Andere Namen
field-kind = Art
field-roles = Kann sein
field-status = Stand
field-legal-form = Rechtsform
field-kvk = KVK-Nummer
field-branch = Niederlassungsnummer
field-place = Ort
field-province = Provinz
field-country = Land
field-website = Website
field-sectors = Branchen
field-themes = Themen
field-about-nl = Was sie tut, auf Niederländisch
field-about-en = Was sie tut, auf Englisch
field-about-de = Was sie tut, auf Deutsch
field-offers-nl = Angebot, auf Niederländisch
field-offers-en = Angebot, auf Englisch
field-offers-de = Angebot, auf Deutsch
field-needs-nl = Bedarf, auf Niederländisch
field-needs-en = Bedarf, auf Englisch
field-needs-de = Bedarf, auf Deutsch
field-size = Größe
field-part-of = Teil von (Kennung der anderen Organisation)
field-succeeded-by = Nachfolge durch (Kennung der anderen Organisation)
field-visibility = Sichtbarkeit
field-contact-role = Kontakt: Funktion
field-contact-email = Kontakt: E-Mail-Adresse
field-contact-phone = Kontakt: Telefon
field-non-mailing = Möchte keine Post von uns
field-basis = Warum wir das speichern dürfen
field-source = Quelle des Profils
field-updated = Zuletzt aktualisiert
field-valid-until = Gültig bis
field-remark = Anmerkung
choice-active = aktiv
choice-planned = geplant
choice-ended = beendet
choice-collective = Gruppe
choice-sole-trader = Einzelunternehmen
choice-partnership = Personengesellschaft (vof oder maatschap)
choice-limited = Gesellschaft mit beschränkter Haftung (BV)
choice-public-limited = Aktiengesellschaft (NV)
choice-foundation = Stiftung
choice-association = Verein
choice-cooperative = Genossenschaft
choice-public-body = öffentliche Stelle
choice-foreign = ausländische Rechtsform
choice-public = für alle sichtbar
choice-hidden = verborgen
choice-public-task = öffentliche Aufgabe
choice-consent = Einwilligung
choice-open-source = öffentliche Quelle
choice-yes = ja
choice-htsm = Hightech und Maschinen
choice-chemie = Chemie
choice-energie = Energie
choice-bouw-circulair = Bau und Wiederverwendung
choice-agri-food = Landwirtschaft und Lebensmittel
choice-health = Gesundheit
choice-logistiek = Transport
choice-vrijetijd = Freizeit
choice-digitaal = Digitales
choice-overstijgend = alle Branchen
fault-empty = Füllen Sie dies aus
fault-long = Kürzen Sie dies: höchstens { $most } Zeichen
fault-choice = Wählen Sie eins davon: { $choices }
fault-digits = Geben Sie { $most } Ziffern ein
fault-date = Geben Sie ein Datum wie 29.11.2026 ein
fault-web = Geben Sie eine Webadresse wie https://beispiel.de ein
fault-country = Geben Sie einen Ländercode wie NL ein
fault-theme = Wir kennen das Thema { $name } nicht. Wählen Sie einen Namen aus der Liste der Themen.
fault-organisation = Es gibt keine Organisation mit der Kennung { $name }
desk-import-title = Datei importieren
desk-import-lead = Fügen Sie Organisationen aus einer Tabelle hinzu, oder aktualisieren Sie sie. Sie sehen zuerst, was sich ändert.
desk-import-file = Datei
desk-import-hint = Eine Datei aus Excel (.xlsx) oder CSV, höchstens 5 MB und 20.000 Zeilen. Die erste Zeile enthält die Namen der Spalten.
desk-import-send = Datei lesen
desk-import-template = Am einfachsten beginnen Sie mit einem Export:
desk-import-none = Wählen Sie eine Datei
desk-import-gone-title = Diese Datei ist nicht mehr da
desk-import-gone-text = Eine Datei bleibt einen Tag lang gespeichert. Senden Sie sie noch einmal.
desk-import-double = Zwei Spalten sind demselben Feld zugeordnet. Wählen Sie eine davon.
desk-import-no-name = Geben Sie an, welche Spalte der Name oder die Kennung ist
desk-import-faulty = Es gibt Zeilen mit einem Fehler oder einer Frage. Klären Sie diese, oder setzen Sie das Häkchen, um den Rest zu speichern.
desk-import-nothing = Diese Datei ändert nichts am Register.
desk-export-xlsx = Export für Excel (.xlsx)
desk-export-csv = Export als CSV
desk-export-jsonl = Export als JSON-Zeilen
desk-export-jsonld = Öffentlicher Teil als JSON-LD
desk-export-program = Export für { $name } (.csv)
desk-export-failed-title = Der Export hat nicht geklappt
desk-export-failed-text = Ein Text im Register ist zu lang für eine Zelle. Wählen Sie eine andere Form des Exports.
desk-mapping-title = Spalten zuordnen
desk-mapping-rows = { $n ->
    [one] 1 Zeile
   *[other] { $n } Zeilen
}
desk-mapping-saved = Erkennen an
desk-mapping-names = Den Namen der Spalten
desk-mapping-own = Gespeicherte Zuordnungen
desk-mapping-programs = Dateien eines CRM-Programms
desk-mapping-looks-like = Dies sieht wie ein Export aus { $name } aus. Die Spalten sind so zugeordnet. Wählen Sie oben etwas anderes, wenn das nicht stimmt.
desk-mapping-kind = Sagt keine Spalte, welcher Art eine neue Organisation ist? Dann wird sie ein Unternehmen.
desk-mapping-use = Verwenden
desk-mapping-caption = Was steht in jeder Spalte?
desk-mapping-column = Spalte
desk-mapping-samples = Erste Werte
desk-mapping-is = Das ist
desk-mapping-none = Nicht übernehmen
desk-mapping-save = Diese Zuordnung speichern als
desk-mapping-save-hint = Zum Beispiel der Name Ihres Kundensystems. Beim nächsten Mal müssen Sie nichts zuordnen.
desk-mapping-button = Zeigen, was sich ändert
desk-preview-title = Das ändert sich
desk-preview-lead = Es ist noch nichts gespeichert.
desk-preview-new = { $n ->
    [one] 1 neue Organisation
   *[other] { $n } neue Organisationen
}
desk-preview-changed = { $n ->
    [one] 1 geänderte Organisation
   *[other] { $n } geänderte Organisationen
}
desk-preview-same = { $n ->
    [one] 1 Zeile sagt, was wir schon wissen
   *[other] { $n } Zeilen sagen, was wir schon wissen
}
desk-preview-doubtful = { $n ->
    [one] 1 Zeile, über die Sie entscheiden müssen
   *[other] { $n } Zeilen, über die Sie entscheiden müssen
}
desk-preview-wrong = { $n ->
    [one] 1 Zeile mit einem Fehler
   *[other] { $n } Zeilen mit einem Fehler
}
desk-preview-wrong-title = Zeilen mit einem Fehler
desk-preview-doubtful-title = Vielleicht kennen wir diese schon
desk-preview-doubtful-text = Wählen Sie, was es ist. Zeilen, bei denen Sie nichts wählen, übernehmen wir nicht.
desk-preview-later = Jetzt nicht übernehmen
desk-preview-is-new = neu
desk-preview-is = Das ist
desk-preview-again = Erneut zeigen
desk-preview-faults = Datei mit Fehlern herunterladen
desk-preview-done-title = Was hinzukommt oder sich ändert
desk-preview-caption = Die ersten 50
desk-preview-what = Was
desk-preview-partial = Speichern Sie die richtigen Zeilen. Die anderen Zeilen übernehmen wir nicht.
desk-preview-store = Import speichern
desk-line = Zeile
field-id = Kennung
file-sheet = Organisationen
file-explanation = Erklärung
file-explain-id = Ändern Sie die Spalte id nicht. Daran erkennen wir die Organisation. Lassen Sie id bei einer neuen Organisation leer.
file-explain-lists = Stehen mehrere Werte in einer Zelle? Setzen Sie ein | dazwischen.
file-explain-same = Nur Zellen, die Sie ändern, werden geändert. Eine Zelle, die Sie leeren, wird leer.
file-fault = Fehler
sheet-empty = Diese Datei ist leer. Wählen Sie eine andere Datei.
sheet-large = Diese Datei ist zu groß: höchstens { $most } MB. Teilen Sie sie auf.
sheet-password = Diese Datei hat ein Passwort. Entfernen Sie das Passwort und senden Sie sie erneut.
sheet-old = Diese Art von Datei lesen wir nicht. Speichern Sie sie als .xlsx oder als CSV.
sheet-macros = In dieser Datei sind Makros. Speichern Sie sie als gewöhnliche .xlsx-Datei.
sheet-none = Das ist keine Tabelle, die wir lesen können. Speichern Sie sie als .xlsx oder als CSV.
sheet-no-header = In dieser Datei steht nichts. Die erste Zeile muss die Namen der Spalten enthalten.
sheet-rows = Es sind zu viele Zeilen: höchstens { $most }. Teilen Sie die Datei auf.
sheet-columns = Es sind zu viele Spalten: höchstens { $most }. Entfernen Sie Spalten.
sheet-beyond = In Zeile { $line } stehen mehr Zellen, als es Spalten gibt. Prüfen Sie, ob über jeder Spalte ein Name steht.
sheet-cell-long = In Zeile { $line } steht eine Zelle mit zu viel Text. Kürzen Sie sie.
sheet-quote = In Zeile { $line } beginnt ein Anführungszeichen, das nirgends endet. Berichtigen Sie es.
sheet-nul = In Zeile { $line } steht ein Zeichen, das nicht möglich ist. Speichern Sie die Datei erneut als CSV.
sheet-encoding = Wir können die Zeichen in dieser Datei nicht lesen. Speichern Sie sie als CSV mit UTF-8.
sheet-error-cell = In Zelle { $name } steht ein Fehler von Excel: { $words }. Berichtigen Sie diese Zelle.
sheet-unpacked = Entpackt ist diese Datei zu groß. Entfernen Sie leere Zeilen und lange Texte.
sheet-damaged = Diese Datei ist beschädigt. Öffnen Sie sie in Excel und speichern Sie sie erneut.
row-same-as = Das ist dieselbe Organisation wie in Zeile { $line }. Lassen Sie nur eine Zeile stehen.
row-bad-id = Die Kennung darf nur Buchstaben, Ziffern und die Zeichen - _ . : enthalten
row-doubtful = Vielleicht dieselbe wie: { $words }
desk-send-answer = Antwort speichern und mailen
desk-answer-kept = So ist die Antwort jetzt gespeichert
desk-send-asker = Brief an die anfragende Organisation senden
desk-send-partner = Brief an den Partner senden
desk-mailed = Gesendet am { $date }
desk-error-mail = Der Brief wurde nicht gesendet. Versuchen Sie es später noch einmal oder nutzen Sie Ihr eigenes Mailprogramm.
desk-care-title = Pflege des Registers
desk-care-replies = Was Organisationen selbst mitgeteilt haben
desk-care-none = Es gibt jetzt nichts zu tun.
desk-reply-right = Die Organisation sagt, dass alles stimmt.
desk-reply-accept = Übernehmen
desk-reply-refuse = Nicht übernehmen
desk-care-old = { $n ->
    [one] Alt oder nicht mehr gültig: 1 Profil
   *[other] Alt oder nicht mehr gültig: { $n } Profile
}
desk-care-old-hint = Rufen Sie die Organisation an oder sehen Sie auf ihrer Website nach. Das älteste Profil steht oben.
desk-care-never = (Datum nicht bekannt)
desk-care-expired = nicht mehr gültig
desk-care-confirm = Stimmt noch
desk-care-twice = Vielleicht doppelt
desk-care-twice-hint = Wählen Sie, welche Organisation bleibt. Sie bekommt die Daten, die nur bei der anderen stehen. Sie können dies rückgängig machen.
desk-care-keep = Behalten:
desk-care-lacking = { $n ->
    [one] 1 Profil kann besser werden
   *[other] { $n } Profile können besser werden
}
desk-lacks-title = { $n ->
    [one] Diesem Profil fehlt 1 Angabe
   *[other] Diesem Profil fehlen { $n } Angaben
}
lack-about = Es steht nicht da, was die Organisation tut. Dann finden Anfragen sie nicht über Wörter.
lack-offers = Es steht kein Angebot da. Das Angebot zählt bei einer Anfrage am meisten.
lack-needs = Es steht nicht da, was die Organisation sucht. Dann wissen wir nicht, was sie von einer anfragenden Organisation hat.
lack-themes = Es sind keine Themen gewählt. Dann zählt nur der Text.
lack-place = Es ist kein Ort angegeben. Dann zählt die Entfernung nicht mit.
lack-evidence = Es stehen keine Projekte da. Was eine Organisation getan hat, überzeugt die anfragende Organisation.
lack-website = Es gibt keine Website, auf der man etwas nachsehen kann.
lack-contact = Es gibt keine E-Mail-Adresse für eine Vermittlung.
lack-languages = Den Text gibt es in einer Sprache. Eine Erklärung in einer anderen Sprache zitiert dann Wörter, die Lesende nicht kennen.
desk-link-title = Die Organisation selbst prüfen lassen
desk-link-text = Mit einem Link und einem Code prüft die Organisation ihr Profil. Danach entscheiden Sie, was wir übernehmen.
desk-link-button = Link und Code erstellen
desk-link-send = Senden Sie diesen Link an die Organisation. Setzen Sie die Adresse dieser Website davor.
desk-link-code = Geben Sie diesen Code getrennt weiter, zum Beispiel am Telefon. Sie sehen ihn nur einmal.
desk-link-until = Der Link funktioniert bis einschließlich { $date }, und nur einmal.
desk-words-title = Wörter zu Themen
desk-words-lead = Diese Wörter standen in Anfragen und sagen uns nichts. Gehört ein Wort zu einem Thema? Dann wählen Sie dieses Thema.
desk-words-n = { $n ->
    [one] in 1 Anfrage
   *[other] in { $n } Anfragen
}
desk-words-theme = Thema
desk-words-choose = Wählen Sie ein Thema
desk-words-accept = Speichern
desk-words-accepted = Früher gewählt
desk-source-confirmed = von der Beratung bestätigt
desk-source-merged = von der Beratung zusammengeführt
desk-source-owner = Angabe der Organisation selbst
desk-change-merge = Zusammenführung
desk-change-owner = Angabe der Organisation
desk-change-words = Wörter zu Themen
desk-error-theme = Wählen Sie ein Thema aus der Liste
desk-error-word = Geben Sie ein Wort mit höchstens 60 Zeichen ein
desk-error-word-taken = Dieses Wort gehört schon zu einem anderen Thema
owner-title = Prüfen Sie Ihr Profil
owner-code-lead = Geben Sie den Code ein, den Sie von uns bekommen haben. Danach sehen Sie, was wir über Ihre Organisation wissen.
owner-code = Code
owner-code-wrong = Dieser Code stimmt nicht. Prüfen Sie, ob Sie alle Zeichen richtig übernommen haben.
owner-lead = Berichtigen Sie, was nicht stimmt. Die Beratung prüft es, bevor wir es übernehmen.
owner-right = Alles stimmt
owner-correct = Berichtigungen senden
owner-internal = Nur unsere Beratung sieht dies.
owner-ended-title = Dieser Link funktioniert nicht mehr
owner-ended-text = Ein Link funktioniert zwei Wochen lang, und nur einmal. Bitten Sie die Beratung um einen neuen Link.
owner-thanks-title = Vielen Dank
owner-thanks-text = Wir haben erhalten, was Sie uns mitgeteilt haben. Die Beratung sieht es sich an.
desk-change-erase = Etwas gelöscht
desk-nav-exposure = Verteilung
desk-before = Früher bei dieser anfragenden Organisation
desk-full = Hat in diesem Quartal genug Vermittlungen
desk-exposure-title = Wie Vermittlungen verteilt sind
desk-exposure-introductions = { $n ->
    [one] 1 Vermittlung im vergangenen Jahr
   *[other] { $n } Vermittlungen im vergangenen Jahr
}
desk-exposure-coverage = Das sind { $n } von { $most } Organisationen.
desk-exposure-gini = Ungleichheit: { $words }. Bei 0 bekommen alle gleich viel, bei 1 bekommt eine Organisation alles.
desk-exposure-caption = Nach Organisation, die meisten zuerst
letter-offer = Was die anfragende Organisation zu bieten hat: { $words }
letter-contact-later = Haben Sie Interesse? Geben Sie uns Bescheid. Dann stellen wir den Kontakt her.
letter-asker-agreed =
    Guten Tag { $asker },

    Sie haben uns eine Frage gestellt. Ihre Nummer ist { $reference }. Wir bringen Sie mit { $partner } in Kontakt.

    Warum wir an { $partner } dachten:
    { $reasons }

    Sie sind einverstanden, dass { $partner } Ihren Namen erhält. Wir senden heute einen Brief.

    Mit freundlichen Grüßen
    { $adviser }
    { $operator }
desk-no-post = Diese Organisation möchte keine Post von uns. Rufen Sie zuerst an.
desk-consent-chosen = Im Formular steht: ja, an einen selbst gewählten Partner. Wurde dieser Partner gewählt? Dann setzen Sie das Häkchen.
desk-error-consent-told = Die Namen sind schon weitergegeben. Um das zurückzunehmen, machen Sie zuerst den Schritt rückgängig.
desk-error-letter-tells = Im Brief an den Partner steht, wer anfragt, und das ist noch nicht erlaubt. Erstellen Sie die Briefe neu.
desk-letter-without = Der Brief an den Partner wurde ohne Einwilligung geschrieben: Es steht nicht darin, wer fragt.
desk-letter-partner-again = Neuen Brief an den Partner schreiben
desk-password-same = Wählen Sie ein anderes Passwort als Ihr jetziges
desk-sent-again = Erneut gesendet
desk-answer-hint-client = Dieser Kunde hat keinen Code zum Weiterarbeiten. Geben Sie die Antwort selbst weiter.
desk-answer-mail = Das Unternehmen erwartet auch eine E-Mail.
field-withheld = Nicht zeigen
choice-place = Ort
choice-website = Website
choice-about = was sie tut
choice-offers = Angebot
choice-needs = Bedarf
row-erased = Diese Organisation wurde gelöscht und kommt nicht zurück. Entfernen Sie die Zeile.
desk-follow-title = Neuen Partnern folgen
desk-follow-hint = Passt später eine weitere Organisation? Dann sehen Sie das in Ihrem Posteingang. Wir melden jede Organisation einmal.
desk-follow-begin = Dieser Anfrage folgen
desk-follow-end = Nicht mehr folgen
desk-follow-seen = Gesehen
desk-follow-nothing = Sie folgen dieser Anfrage. Es gibt noch nichts Neues.
desk-follow-news = Neue Partner
desk-done-followed = Sie folgen dieser Anfrage.
desk-done-unfollowed = Sie folgen dieser Anfrage nicht mehr.
desk-done-seen = Die neuen Partner sind als gesehen markiert.
desk-done-kept = Das Datum der Aufbewahrung ist geändert.
desk-done-corrected = Die Anfrage ist berichtigt.
desk-keep-title = Daten der anfragenden Person
desk-keep-until = Wir bewahren diese Anfrage bis { $date } auf.
desk-keep-label = Aufbewahren bis
desk-keep-hint = Leer: zwei Jahre nach der letzten Änderung. Danach löschen wir die Anfrage mit allem, was dazugehört.
desk-error-keep = Wählen Sie einen Tag in der Zukunft, höchstens zehn Jahre voraus
desk-correct-link = Die Anfrage berichtigen
desk-correct-title = Die Anfrage berichtigen
desk-correct-lead = Ändern Sie nur, was das Unternehmen ändern möchte. Im Protokoll steht, dass Sie das getan haben.
letter-follow-subject = { $n ->
    [one] Ein neuer Partner zu einer Anfrage, der Sie folgen
   *[other] { $n } neue Partner zu Anfragen, denen Sie folgen
    }
letter-follow-text =
    Guten Tag { $adviser },

    Zu Anfragen, denen Sie folgen, passen jetzt auch diese Organisationen:
    { $lines }

    Melden Sie sich bei Schakel an, um zu sehen, warum. Wir melden jede Organisation einmal.
field-keep-until = Aufbewahren bis (danach löschen)
desk-care-personal = { $n ->
    [one] Eine Person ohne Rechtsgrundlage
   *[other] { $n } Personen ohne Rechtsgrundlage
    }
desk-care-personal-hint = Ein Einzelunternehmen oder eine Personengesellschaft ist eine Person. Ohne Rechtsgrundlage zeigen wir sie nirgends. Tragen Sie die Rechtsgrundlage ein.
desk-care-leaving = { $n ->
    [one] Eine Organisation, die wir bald löschen
   *[other] { $n } Organisationen, die wir bald löschen
    }
desk-effect-button = Erst sehen, was es ändert
desk-effect-title = Was diese Änderung bewirkt
desk-effect-asked = Wir haben dieselben Fragen mit und ohne Ihre Änderung gestellt:
desk-effect-requests = { $n ->
    [one] 1 Anfrage eines Unternehmens
   *[other] { $n } Anfragen von Unternehmen
}
desk-effect-examples = { $n ->
    [one] 1 erdachte Beispielfrage
   *[other] { $n } erdachte Beispielfragen
}
desk-effect-before = Jetzt steht die Organisation { $n } Mal unter den ersten zehn.
desk-effect-after = Danach { $n } Mal.
desk-effect-entered = Neu unter den ersten zehn
desk-effect-left = Nicht mehr unter den ersten zehn
desk-effect-note = Es ist noch nichts gespeichert.
desk-effect-same = Es ändert sich nichts: Bei keiner dieser Fragen kommt die Organisation hinzu oder fällt weg.
desk-twins-title = Ist diese Organisation schon da?
desk-twins-text = Es gibt schon eine mit derselben Handelskammer-Nummer, demselben Namen oder derselben Website. Prüfen Sie zuerst, ob es dieselbe ist.
desk-twins-anyway = Trotzdem als neue Organisation speichern
letter-reminder-subject = Stimmt Ihr Profil noch?
letter-reminder-text =
    Guten Tag { $partner },

    Unternehmen mit einer Frage finden Sie über { $operator }. Ihr Profil ist älter als ein Jahr. Würden Sie prüfen, ob es noch stimmt?

    { $line }
    Ihr Code: { $code }

    Der Link gilt einmal, bis { $date }. Stimmt alles? Dann genügt ein Klick. Was Sie ändern, prüfen wir zuerst.

    Möchten Sie diese Mail nicht mehr bekommen? Dann antworten Sie darauf.

    Mit freundlichen Grüßen
    { $operator }
