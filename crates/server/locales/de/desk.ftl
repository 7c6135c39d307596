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
desk-done-sent = Der Brief wurde gesendet.
desk-done-added = Die Anfrage ist gespeichert und läuft auf Ihren Namen.
desk-done-changed = Das Konto ist geändert.
desk-done-password = Ihr Passwort ist geändert.
desk-done-erased = Die Daten sind gelöscht.
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
desk-mail = Antwort als E-Mail öffnen (.eml)
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
desk-error-changed = Jemand anders hat dies inzwischen geändert. Sehen Sie unten, wie es jetzt ist, und versuchen Sie es erneut.
desk-error-consent = Fragen Sie zuerst, ob der Name der anfragenden Organisation weitergegeben werden darf. Setzen Sie dann das Häkchen und speichern Sie.
desk-error-way = Dieser Schritt ist jetzt nicht möglich. Sehen Sie unten, wie weit die Vermittlung ist.
desk-error-adviser = Wählen Sie eine Person aus dem Team, die sich anmelden kann
desk-error-answer-empty = Geben Sie eine Antwort ein
desk-error-note-empty = Geben Sie eine Notiz ein
desk-error-long = Kürzen Sie den Text: höchstens 10.000 Zeichen
desk-error-date = Geben Sie einen Tag wie 2026-12-31 ein
desk-error-organisation = Diese Organisation steht nicht mehr im Register
desk-error-name = Geben Sie einen Namen mit höchstens 100 Zeichen ein
desk-error-role = Wählen Sie eine Rolle
desk-error-taken = Es gibt schon ein Konto mit dieser E-Mail-Adresse
desk-error-last-admin = Es muss jemand übrig bleiben, der Konten verwalten darf
letter-answer-subject = Ihre Anfrage { $reference }
letter-partner-subject = Eine Anfrage, die zu Ihnen passt
letter-reader = liebe Leserin, lieber Leser
letter-somebody = Eine Organisation aus der Region
letter-masked = [Name]
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
    Liebe Kollegin, lieber Kollege bei { $partner },

    wir haben an Sie gedacht: { $asker } sucht Hilfe. Das ist die Anfrage:

    { $need }

    Warum wir an Sie denken:
    { $reasons }

    { $contact }

    Mit freundlichen Grüßen
    { $adviser }
    { $operator }
