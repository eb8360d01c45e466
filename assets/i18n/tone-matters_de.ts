<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>tone-matters</name>
        <message>
            <source>(nothing was said)</source>
            <translation>(es wurde nichts gesagt)</translation>
        </message>
        <message>
            <source>1 to do again today</source>
            <translation>1 heute noch einmal</translation>
        </message>
        <message>
            <source>1. What stays here</source>
            <translation>1. Was hier bleibt</translation>
        </message>
        <message>
            <source>2. Your microphone</source>
            <translation>2. Ihr Mikrofon</translation>
        </message>
        <message>
            <source>3. Your usual voice</source>
            <translation>3. Ihre gewohnte Stimme</translation>
        </message>
        <message>
            <source>A boundary, in a voice that stays level.</source>
            <translation>Eine Grenze, mit einer Stimme, die ruhig bleibt.</translation>
        </message>
        <message>
            <source>A boundary, without a word that makes things worse.</source>
            <translation>Eine Grenze, ohne ein Wort, das es schlimmer macht.</translation>
        </message>
        <message>
            <source>A call begins</source>
            <translation>Ein Anruf beginnt</translation>
        </message>
        <message>
            <source>A call was interrupted before its end. Its recording is kept at {path}.</source>
            <translation>Ein Anruf wurde vor seinem Ende unterbrochen. Die Aufnahme liegt in {path}.</translation>
        </message>
        <message>
            <source>A customer turns abusive. Ask for respect in your everyday voice.</source>
            <translation>Jemand am Telefon wird beleidigend. Bitten Sie mit Ihrer Alltagsstimme um Respekt.</translation>
        </message>
        <message>
            <source>A dot is a call's overall score; the line is the mean of the latest five. In brackets: where the difference lies, nine times in ten.</source>
            <translation>Ein Punkt ist der Gesamtwert eines Anrufs; die Linie ist das Mittel der letzten fünf. In Klammern: wo der Unterschied in neun von zehn Fällen liegt.</translation>
        </message>
        <message>
            <source>A good call</source>
            <translation>Ein guter Anruf</translation>
        </message>
        <message>
            <source>a minute</source>
            <translation>pro Minute</translation>
        </message>
        <message>
            <source>A minute of reading. Every measure is held against it. Only numbers are kept.</source>
            <translation>Eine Minute lesen. Jedes Maß wird damit verglichen. Nur Zahlen werden behalten.</translation>
        </message>
        <message>
            <source>A model voice says it, moving and unhurried</source>
            <translation>Eine Vorbildstimme sagt es, bewegt und ohne Eile</translation>
        </message>
        <message>
            <source>A moment</source>
            <translation>Ein Moment</translation>
        </message>
        <message>
            <source>A part only</source>
            <translation>Nur ein Teil</translation>
        </message>
        <message>
            <source>A reading of your usual voice lets you hear it kinder.</source>
            <translation>Nach einer Lesung mit Ihrer gewohnten Stimme können Sie es freundlicher hören.</translation>
        </message>
        <message>
            <source>A solution before they were heard</source>
            <translation>Eine Lösung vor dem Zuhören</translation>
        </message>
        <message>
            <source>A solution came before the story. Let them feel heard first, then offer it.</source>
            <translation>Die Lösung kam vor der Geschichte. Zeigen Sie zuerst, dass Sie zuhören; dann bieten Sie sie an.</translation>
        </message>
        <message>
            <source>A: take {number}</source>
            <translation>A: Aufnahme {number}</translation>
        </message>
        <message>
            <source>A: “{words}”</source>
            <translation>A: „{words}“</translation>
        </message>
        <message>
            <source>About this call</source>
            <translation>Über diesen Anruf</translation>
        </message>
        <message>
            <source>Acknowledge</source>
            <translation>Anerkennen</translation>
        </message>
        <message>
            <source>Active level</source>
            <translation>Pegel beim Sprechen</translation>
        </message>
        <message>
            <source>Acts now</source>
            <translation>Handelt sofort</translation>
        </message>
        <message>
            <source>After your first call this page fills. It stays on this computer.</source>
            <translation>Nach Ihrem ersten Anruf füllt sich diese Seite. Sie bleibt auf diesem Computer.</translation>
        </message>
        <message>
            <source>Agrees</source>
            <translation>Stimmt zu</translation>
        </message>
        <message>
            <source>All drills</source>
            <translation>Alle Übungen</translation>
        </message>
        <message>
            <source>All recordings, words and scores are gone for good. Your usual voice and settings stay.</source>
            <translation>Alle Aufnahmen, Worte und Werte sind dann endgültig weg. Ihre gewohnte Stimme und die Einstellungen bleiben.</translation>
        </message>
        <message>
            <source>All trades</source>
            <translation>Alle Branchen</translation>
        </message>
        <message>
            <source>All your calls</source>
            <translation>Alle Ihre Anrufe</translation>
        </message>
        <message>
            <source>Alpha ratio</source>
            <translation>Alpha-Verhältnis</translation>
        </message>
        <message>
            <source>an apology</source>
            <translation>eine Entschuldigung</translation>
        </message>
        <message>
            <source>anger {anger:.2f}</source>
            <translation>Ärger {anger:.2f}</translation>
        </message>
        <message>
            <source>Angry</source>
            <translation>Wütend</translation>
        </message>
        <message>
            <source>angry</source>
            <translation>wütend</translation>
        </message>
        <message>
            <source>annoyed</source>
            <translation>gereizt</translation>
        </message>
        <message>
            <source>Another turn gone by</source>
            <translation>Wieder eine Runde vorbei</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Apologises</source>
            <translation>Entschuldigt sich</translation>
        </message>
        <message>
            <source>Apology faster than your usual</source>
            <translation>Entschuldigung schneller als gewohnt</translation>
        </message>
        <message>
            <source>Apology with more voice than your usual</source>
            <translation>Entschuldigung mit mehr Stimme als gewohnt</translation>
        </message>
        <message>
            <source>Articulation rate</source>
            <translation>Artikulationsgeschwindigkeit</translation>
        </message>
        <message>
            <source>Articulation rate, syllables/s</source>
            <translation>Artikulationsgeschwindigkeit, Silben/s</translation>
        </message>
        <message>
            <source>Articulation rate, to your usual</source>
            <translation>Artikulationsgeschwindigkeit, zur gewohnten</translation>
        </message>
        <message>
            <source>As the computer</source>
            <translation>Wie der Computer</translation>
        </message>
        <message>
            <source>As you said it</source>
            <translation>Wie Sie es sagten</translation>
        </message>
        <message>
            <source>Asked for what they had told</source>
            <translation>Gefragt, was schon gesagt war</translation>
        </message>
        <message>
            <source>Asks for a fact</source>
            <translation>Fragt nach einer Angabe</translation>
        </message>
        <message>
            <source>Asks openly</source>
            <translation>Fragt offen</translation>
        </message>
        <message>
            <source>Assertive</source>
            <translation>Bestimmt</translation>
        </message>
        <message>
            <source>Be quiet again: this is a customer, and the microphone should not hear it.</source>
            <translation>Bitte noch einmal still sein: Das ist eine Kundenstimme, und das Mikrofon soll sie nicht hören.</translation>
        </message>
        <message>
            <source>Be quiet for a moment: this is your room.</source>
            <translation>Bitte einen Moment still sein: So klingt Ihr Raum.</translation>
        </message>
        <message>
            <source>Before you corrected it: “{words}” ({scores})</source>
            <translation>Bevor Sie es berichtigten: „{words}“ ({scores})</translation>
        </message>
        <message>
            <source>Begin anew</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <source>being watched</source>
            <translation>vor Publikum</translation>
        </message>
        <message>
            <source>Best two seconds</source>
            <translation>Beste zwei Sekunden</translation>
        </message>
        <message>
            <source>best {best}</source>
            <translation>bester Wert {best}</translation>
        </message>
        <message>
            <source>best {best}, last {last}</source>
            <translation>bester Wert {best}, letzter {last}</translation>
        </message>
        <message>
            <source>Blames the customer</source>
            <translation>Gibt dem Kunden die Schuld</translation>
        </message>
        <message>
            <source>Boundary held</source>
            <translation>Grenze gehalten</translation>
        </message>
        <message>
            <source>Boundary with more voice than your usual</source>
            <translation>Grenze mit mehr Stimme als gewohnt</translation>
        </message>
        <message>
            <source>Breath {number} of {all}: in, {left}</source>
            <translation>Atemzug {number} von {all}: ein, {left}</translation>
        </message>
        <message>
            <source>Breath {number} of {all}: out, {left}</source>
            <translation>Atemzug {number} von {all}: aus, {left}</translation>
        </message>
        <message>
            <source>Breathe for half a minute</source>
            <translation>Eine halbe Minute atmen</translation>
        </message>
        <message>
            <source>By when?</source>
            <translation>Bis wann?</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Anruf</translation>
        </message>
        <message>
            <source>Call again</source>
            <translation>Noch einmal anrufen</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Anruf beendet</translation>
        </message>
        <message>
            <source>Call with {name}</source>
            <translation>Anruf mit {name}</translation>
        </message>
        <message>
            <source>Calm</source>
            <translation>Ruhig</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>Captions of the call</source>
            <translation>Untertitel des Anrufs</translation>
        </message>
        <message>
            <source>Change between light and dark</source>
            <translation>Zwischen hell und dunkel wechseln</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Check it again</source>
            <translation>Noch einmal prüfen</translation>
        </message>
        <message>
            <source>check that the right microphone is chosen and not muted</source>
            <translation>prüfen Sie, ob das richtige Mikrofon gewählt und nicht stumm ist</translation>
        </message>
        <message>
            <source>Check the microphone</source>
            <translation>Mikrofon prüfen</translation>
        </message>
        <message>
            <source>Checks it suits</source>
            <translation>Fragt, ob es passt</translation>
        </message>
        <message>
            <source>Choose a part of the call in the chart, and hear that alone</source>
            <translation>Einen Teil des Anrufs im Diagramm wählen und nur ihn anhören</translation>
        </message>
        <message>
            <source>Choose another</source>
            <translation>Anderes wählen</translation>
        </message>
        <message>
            <source>Clarify</source>
            <translation>Klären</translation>
        </message>
        <message>
            <source>Clear, as if beside you</source>
            <translation>Klar, wie neben Ihnen</translation>
        </message>
        <message>
            <source>Clipping: turn the microphone down</source>
            <translation>Übersteuert: Mikrofon leiser stellen</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <source>Cold</source>
            <translation>Kalt</translation>
        </message>
        <message>
            <source>Colder</source>
            <translation>Kälter</translation>
        </message>
        <message>
            <source>Coldest</source>
            <translation>Am kältesten</translation>
        </message>
        <message>
            <source>Come back</source>
            <translation>Zurückkommen</translation>
        </message>
        <message>
            <source>Compared with your first turns of this call. A reading of your usual voice is firmer.</source>
            <translation>Verglichen mit Ihren ersten Runden in diesem Anruf. Eine Lesung mit Ihrer gewohnten Stimme ist verlässlicher.</translation>
        </message>
        <message>
            <source>Compared with your usual voice, read on {date}.</source>
            <translation>Verglichen mit Ihrer gewohnten Stimme, gelesen am {date}.</translation>
        </message>
        <message>
            <source>Compared with your usual voice.</source>
            <translation>Verglichen mit Ihrer gewohnten Stimme.</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Correct the words</source>
            <translation>Worte berichtigen</translation>
        </message>
        <message>
            <source>Correlation of the two melodies: {value:.2f} (1 is the same).</source>
            <translation>Korrelation der beiden Melodien: {value:.2f} (1 ist gleich).</translation>
        </message>
        <message>
            <source>Correlation {value:.2f}.</source>
            <translation>Korrelation {value:.2f}.</translation>
        </message>
        <message>
            <source>Costs nothing</source>
            <translation>Kostet nichts</translation>
        </message>
        <message>
            <source>curt</source>
            <translation>knapp</translation>
        </message>
        <message>
            <source>Customer: {words}</source>
            <translation>Kundin oder Kunde: {words}</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Dashed: A, the earlier take, laid on the words of B. The line: B, the one that counts.</source>
            <translation>Gestrichelt: A, die frühere Aufnahme, auf die Worte von B gelegt. Die Linie: B, die zählt.</translation>
        </message>
        <message>
            <source>dB</source>
            <translation>dB</translation>
        </message>
        <message>
            <source>dBFS</source>
            <translation>dBFS</translation>
        </message>
        <message>
            <source>dd MMM yyyy, HH:mm</source>
            <translation>dd. MMM yyyy, HH:mm</translation>
        </message>
        <message>
            <source>Defends itself</source>
            <translation>Rechtfertigt sich</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete every call?</source>
            <translation>Alle Anrufe löschen?</translation>
        </message>
        <message>
            <source>Delete everything</source>
            <translation>Alles löschen</translation>
        </message>
        <message>
            <source>Delete it</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete the call “{title}” of {day}?</source>
            <translation>Den Anruf „{title}“ vom {day} löschen?</translation>
        </message>
        <message>
            <source>Delete the recording of this reply?</source>
            <translation>Die Aufnahme dieser Antwort löschen?</translation>
        </message>
        <message>
            <source>Delete this call</source>
            <translation>Diesen Anruf löschen</translation>
        </message>
        <message>
            <source>Delete this recording</source>
            <translation>Diese Aufnahme löschen</translation>
        </message>
        <message>
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <source>Difficulty {number} of {most}</source>
            <translation>Schwierigkeit {number} von {most}</translation>
        </message>
        <message>
            <source>Distance to your kind line</source>
            <translation>Abstand zu Ihrem freundlichen Satz</translation>
        </message>
        <message>
            <source>Do something about it</source>
            <translation>Etwas dagegen tun</translation>
        </message>
        <message>
            <source>Do you remember?</source>
            <translation>Erinnern Sie sich?</translation>
        </message>
        <message>
            <source>Drills</source>
            <translation>Übungen</translation>
        </message>
        <message>
            <source>End call</source>
            <translation>Auflegen</translation>
        </message>
        <message>
            <source>end {value} st/s</source>
            <translation>Ende {value} HT/s</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Evenness of level</source>
            <translation>Gleichmäßigkeit des Pegels</translation>
        </message>
        <message>
            <source>Every reply begins with</source>
            <translation>Jede Antwort beginnt mit</translation>
        </message>
        <message>
            <source>Everything, as JSON</source>
            <translation>Alles, als JSON</translation>
        </message>
        <message>
            <source>Explain the same thing in 40, 30 and 20 seconds, and keep what matters.</source>
            <translation>Erklären Sie dasselbe in 40, 30 und 20 Sekunden, und behalten Sie das Wichtige.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export this call</source>
            <translation>Diesen Anruf exportieren</translation>
        </message>
        <message>
            <source>Few of the words could be made out</source>
            <translation>Nur wenige Worte waren zu verstehen</translation>
        </message>
        <message>
            <source>Filled pauses</source>
            <translation>Gefüllte Pausen</translation>
        </message>
        <message>
            <source>find a place where nobody else is heard</source>
            <translation>suchen Sie einen Ort, an dem niemand sonst zu hören ist</translation>
        </message>
        <message>
            <source>Finds the need</source>
            <translation>Findet den Bedarf</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Five minutes at most, one thing at a time. What you say is not kept.</source>
            <translation>Höchstens fünf Minuten, eine Sache nach der anderen. Was Sie sagen, wird nicht behalten.</translation>
        </message>
        <message>
            <source>Five minutes for the ear and the voice</source>
            <translation>Fünf Minuten für Ohr und Stimme</translation>
        </message>
        <message>
            <source>flat</source>
            <translation>eintönig</translation>
        </message>
        <message>
            <source>Follows up</source>
            <translation>Meldet sich wieder</translation>
        </message>
        <message>
            <source>For 30 days</source>
            <translation>30 Tage lang</translation>
        </message>
        <message>
            <source>For 90 days</source>
            <translation>90 Tage lang</translation>
        </message>
        <message>
            <source>For a silent office: what they say is shown, not heard</source>
            <translation>Für ein stilles Büro: Was gesagt wird, steht da und ist nicht zu hören</translation>
        </message>
        <message>
            <source>For a week</source>
            <translation>Eine Woche lang</translation>
        </message>
        <message>
            <source>For a year</source>
            <translation>Ein Jahr lang</translation>
        </message>
        <message>
            <source>For an office where others work: how loud you are is not scored</source>
            <translation>Für ein Büro, in dem andere arbeiten: Ihre Lautstärke wird nicht bewertet</translation>
        </message>
        <message>
            <source>For {days} days</source>
            <translation>{days} Tage lang</translation>
        </message>
        <message>
            <source>Found in it: {names}.</source>
            <translation>Darin gefunden: {names}.</translation>
        </message>
        <message>
            <source>furious</source>
            <translation>außer sich</translation>
        </message>
        <message>
            <source>Go back to their last line and answer it anew</source>
            <translation>Zum letzten Satz zurückgehen und neu antworten</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>Damit weitermachen</translation>
        </message>
        <message>
            <source>Going in circles</source>
            <translation>Es dreht sich im Kreis</translation>
        </message>
        <message>
            <source>Good news said flat</source>
            <translation>Gute Nachricht eintönig gesagt</translation>
        </message>
        <message>
            <source>Goodwill</source>
            <translation>Kulanz</translation>
        </message>
        <message>
            <source>Grey: they speak. Red: both at once. Green and pale red: your best and hardest two seconds. Dashed: your usual voice.</source>
            <translation>Grau: Ihr Gegenüber spricht. Rot: beide zugleich. Grün und blassrot: Ihre besten und härtesten zwei Sekunden. Gestrichelt: Ihre gewohnte Stimme.</translation>
        </message>
        <message>
            <source>Hands-free: a silence ends the reply</source>
            <translation>Freihändig: Stille beendet die Antwort</translation>
        </message>
        <message>
            <source>Hard to understand</source>
            <translation>Schwer zu verstehen</translation>
        </message>
        <message>
            <source>Hardest two seconds</source>
            <translation>Härteste zwei Sekunden</translation>
        </message>
        <message>
            <source>Hear A</source>
            <translation>A anhören</translation>
        </message>
        <message>
            <source>Hear a line, say it, and see your melody over the model's.</source>
            <translation>Hören Sie einen Satz, sagen Sie ihn, und sehen Sie Ihre Melodie über der des Vorbilds.</translation>
        </message>
        <message>
            <source>Hear all four first.</source>
            <translation>Hören Sie zuerst alle vier.</translation>
        </message>
        <message>
            <source>Hear and rank</source>
            <translation>Hören und ordnen</translation>
        </message>
        <message>
            <source>Hear B</source>
            <translation>B anhören</translation>
        </message>
        <message>
            <source>Hear it</source>
            <translation>Anhören</translation>
        </message>
        <message>
            <source>Hear it said</source>
            <translation>Vorsprechen lassen</translation>
        </message>
        <message>
            <source>Hear the call</source>
            <translation>Anruf anhören</translation>
        </message>
        <message>
            <source>Hear the model</source>
            <translation>Vorbild anhören</translation>
        </message>
        <message>
            <source>Hear them</source>
            <translation>Anhören</translation>
        </message>
        <message>
            <source>Hear them out. Then say what you need, so that you can go on helping.</source>
            <translation>Lassen Sie ausreden. Sagen Sie dann, was Sie brauchen, um weiter helfen zu können.</translation>
        </message>
        <message>
            <source>Hear these two seconds</source>
            <translation>Diese zwei Sekunden anhören</translation>
        </message>
        <message>
            <source>Hear your take</source>
            <translation>Ihre Aufnahme anhören</translation>
        </message>
        <message>
            <source>Heard: “{words}”</source>
            <translation>Gehört: „{words}“</translation>
        </message>
        <message>
            <source>Held. Take your time.</source>
            <translation>Angehalten. Nehmen Sie sich Zeit.</translation>
        </message>
        <message>
            <source>Hides behind rules</source>
            <translation>Versteckt sich hinter Regeln</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Warteschleife</translation>
        </message>
        <message>
            <source>Hold to talk</source>
            <translation>Sprechtaste</translation>
        </message>
        <message>
            <source>Hostile words</source>
            <translation>Feindselige Worte</translation>
        </message>
        <message>
            <source>How it came about</source>
            <translation>Wie der Wert zustande kam</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>Wie er endete</translation>
        </message>
        <message>
            <source>How to hear the take</source>
            <translation>Wie die Aufnahme zu hören ist</translation>
        </message>
        <message>
            <source>Hummed</source>
            <translation>Gesummt</translation>
        </message>
        <message>
            <source>Hung up</source>
            <translation>Aufgelegt</translation>
        </message>
        <message>
            <source>Hz</source>
            <translation>Hz</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Ich habe es gelesen</translation>
        </message>
        <message>
            <source>I have said it</source>
            <translation>Ich habe es gesagt</translation>
        </message>
        <message>
            <source>I was not loud, the air conditioning was.</source>
            <translation>Nicht ich war laut, sondern die Klimaanlage.</translation>
        </message>
        <message>
            <source>in a quiet voice</source>
            <translation>mit leiser Stimme</translation>
        </message>
        <message>
            <source>Interruptions</source>
            <translation>Unterbrechungen</translation>
        </message>
        <message>
            <source>It is gone for good, in the whole call too. Its words and scores stay.</source>
            <translation>Sie ist dann endgültig weg, auch im ganzen Anruf. Ihre Worte und Werte bleiben.</translation>
        </message>
        <message>
            <source>it is measured in a call, against the customer's line</source>
            <translation>das wird in einem Anruf gemessen, am Satz des Kunden</translation>
        </message>
        <message>
            <source>it needs your baseline, a short reading in your usual voice</source>
            <translation>dazu braucht es eine kurze Lesung mit Ihrer gewohnten Stimme</translation>
        </message>
        <message>
            <source>it takes at least three phrases</source>
            <translation>dazu braucht es mindestens drei Satzteile</translation>
        </message>
        <message>
            <source>It took {value:.1f} s; a breath carries about six. Leave out what explains.</source>
            <translation>Es dauerte {value:.1f} s; ein Atemzug trägt etwa sechs. Lassen Sie das Erklären weg.</translation>
        </message>
        <message>
            <source>It took {value:.1f} seconds until you answered. A short sound at once shows that you are there.</source>
            <translation>Bis zu Ihrer Antwort vergingen {value:.1f} Sekunden. Ein kurzer Laut sofort zeigt, dass Sie da sind.</translation>
        </message>
        <message>
            <source>its numbers are in the table</source>
            <translation>seine Zahlen stehen in der Tabelle</translation>
        </message>
        <message>
            <source>Its recordings, its words and its scores are gone for good.</source>
            <translation>Seine Aufnahmen, Worte und Werte sind dann endgültig weg.</translation>
        </message>
        <message>
            <source>Jargon</source>
            <translation>Fachsprache</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep recordings</source>
            <translation>Aufnahmen behalten</translation>
        </message>
        <message>
            <source>Kept within 0 to 100</source>
            <translation>Auf 0 bis 100 begrenzt</translation>
        </message>
        <message>
            <source>Kept. Read on {date}, with {device}.</source>
            <translation>Behalten. Gelesen am {date}, mit {device}.</translation>
        </message>
        <message>
            <source>Kept. Read on {date}.</source>
            <translation>Behalten. Gelesen am {date}.</translation>
        </message>
        <message>
            <source>Kinder, in your voice</source>
            <translation>Freundlicher, mit Ihrer Stimme</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>Weniger</translation>
        </message>
        <message>
            <source>Lets them finish</source>
            <translation>Lässt sie ausreden</translation>
        </message>
        <message>
            <source>level from {low} to {high} dBFS, mostly {middle}</source>
            <translation>Pegel von {low} bis {high} dBFS, meist {middle}</translation>
        </message>
        <message>
            <source>Level of your voice in dBFS</source>
            <translation>Pegel Ihrer Stimme in dBFS</translation>
        </message>
        <message>
            <source>Level rose with theirs</source>
            <translation>Pegel stieg mit dem Ihres Gegenübers</translation>
        </message>
        <message>
            <source>level up to {dbfs} dBFS</source>
            <translation>Pegel bis {dbfs} dBFS</translation>
        </message>
        <message>
            <source>Level, dBFS</source>
            <translation>Pegel, dBFS</translation>
        </message>
        <message>
            <source>Level, to your usual</source>
            <translation>Pegel, zum gewohnten</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Hell oder dunkel</translation>
        </message>
        <message>
            <source>Listen to all four, and put the warmest at the top. Keys 1 to 4 play them.</source>
            <translation>Hören Sie alle vier, und legen Sie den wärmsten nach oben. Die Tasten 1 bis 4 spielen sie ab.</translation>
        </message>
        <message>
            <source>Listen, then say it as you heard it. Your pitch may be higher or lower.</source>
            <translation>Hören Sie zu, dann sagen Sie es, wie Sie es gehört haben. Ihre Tonhöhe darf höher oder tiefer sein.</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>Zuhören</translation>
        </message>
        <message>
            <source>Listening, {seconds} s</source>
            <translation>Aufnahme läuft, {seconds} s</translation>
        </message>
        <message>
            <source>Listening…</source>
            <translation>Aufnahme läuft …</translation>
        </message>
        <message>
            <source>Longest pause</source>
            <translation>Längste Pause</translation>
        </message>
        <message>
            <source>Longest pause, s</source>
            <translation>Längste Pause, s</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Loud</source>
            <translation>Laut</translation>
        </message>
        <message>
            <source>Loudness swell</source>
            <translation>Anschwellen der Lautstärke</translation>
        </message>
        <message>
            <source>Made on this computer</source>
            <translation>Auf diesem Computer erstellt</translation>
        </message>
        <message>
            <source>Making it…</source>
            <translation>Wird erzeugt …</translation>
        </message>
        <message>
            <source>Many words, no question and no step</source>
            <translation>Viele Worte, keine Frage, kein Schritt</translation>
        </message>
        <message>
            <source>Measure and keep it</source>
            <translation>Messen und behalten</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>Gemessen</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>Wird gemessen …</translation>
        </message>
        <message>
            <source>Microphone</source>
            <translation>Mikrofon</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>more syllables a second than the others</source>
            <translation>mehr Silben pro Sekunde als die anderen</translation>
        </message>
        <message>
            <source>more vocal effort, and the end drops off sharply</source>
            <translation>mehr Stimmaufwand, und das Ende fällt steil ab</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <source>move closer to the microphone, or find a quieter place</source>
            <translation>rücken Sie näher ans Mikrofon, oder suchen Sie einen ruhigeren Ort</translation>
        </message>
        <message>
            <source>Move number {number} down, colder</source>
            <translation>Nummer {number} nach unten, kälter</translation>
        </message>
        <message>
            <source>Move number {number} up, warmer</source>
            <translation>Nummer {number} nach oben, wärmer</translation>
        </message>
        <message>
            <source>moving pitch, unhurried, the end comes down gently</source>
            <translation>bewegte Tonhöhe, ohne Eile, das Ende sinkt sanft</translation>
        </message>
        <message>
            <source>Names the feeling</source>
            <translation>Benennt das Gefühl</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Next for you: {title}</source>
            <translation>Als Nächstes: {title}</translation>
        </message>
        <message>
            <source>No apology was found. Begin with “I'm sorry”, and name what went wrong.</source>
            <translation>Es wurde keine Entschuldigung gefunden. Beginnen Sie mit “I'm sorry”, und nennen Sie, was schiefging.</translation>
        </message>
        <message>
            <source>No boundary was found. Say that you want to help, and what you need for it.</source>
            <translation>Es wurde keine Grenze gefunden. Sagen Sie, dass Sie helfen wollen, und was Sie dafür brauchen.</translation>
        </message>
        <message>
            <source>No scores yet</source>
            <translation>Noch keine Werte</translation>
        </message>
        <message>
            <source>no speech was found</source>
            <translation>es wurde keine Sprache gefunden</translation>
        </message>
        <message>
            <source>No speech was found in this take</source>
            <translation>In dieser Aufnahme wurde keine Sprache gefunden</translation>
        </message>
        <message>
            <source>No speech was found in this take. Check that the right microphone is chosen, and try again.</source>
            <translation>In dieser Aufnahme wurde keine Sprache gefunden. Prüfen Sie, ob das richtige Mikrofon gewählt ist, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>No technique found</source>
            <translation>Keine Technik gefunden</translation>
        </message>
        <message>
            <source>no words</source>
            <translation>keine Worte</translation>
        </message>
        <message>
            <source>No words were found in this take. Check the microphone and say it again.</source>
            <translation>In dieser Aufnahme wurden keine Worte gefunden. Prüfen Sie das Mikrofon, und sagen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>None of their own facts came back in your words.</source>
            <translation>Nichts von dem, was erzählt wurde, kam in Ihren Worten wieder vor.</translation>
        </message>
        <message>
            <source>Not heard in the shortest telling: {point} Leave out words, not points.</source>
            <translation>In der kürzesten Fassung nicht gehört: {point} Lassen Sie Wörter weg, nicht Punkte.</translation>
        </message>
        <message>
            <source>Not heard yet</source>
            <translation>Noch nicht gehört</translation>
        </message>
        <message>
            <source>Not measured: {measures}.</source>
            <translation>Nicht gemessen: {measures}.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <source>Not once acknowledged</source>
            <translation>Kein einziges Mal anerkannt</translation>
        </message>
        <message>
            <source>not played yet</source>
            <translation>noch nicht geübt</translation>
        </message>
        <message>
            <source>Not right?</source>
            <translation>Stimmt etwas nicht?</translation>
        </message>
        <message>
            <source>Not scored: {reason}.</source>
            <translation>Kein Wert: {reason}.</translation>
        </message>
        <message>
            <source>not sure yet</source>
            <translation>noch nicht sicher</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Noch nicht</translation>
        </message>
        <message>
            <source>Nothing in it for them</source>
            <translation>Nichts dabei, was hilft</translation>
        </message>
        <message>
            <source>Nothing in the way. Next time, name what this has meant for them in their own words.</source>
            <translation>Es stand nichts im Weg. Sagen Sie beim nächsten Mal in den Worten Ihres Gegenübers, was das bedeutet hat.</translation>
        </message>
        <message>
            <source>Nothing leaves this computer. The app opens no network connection.</source>
            <translation>Nichts verlässt diesen Computer. Die App baut keine Netzwerkverbindung auf.</translation>
        </message>
        <message>
            <source>Nothing moves but the levels</source>
            <translation>Nur die Pegel bewegen sich</translation>
        </message>
        <message>
            <source>Nothing stood in the way.</source>
            <translation>Es stand nichts im Weg.</translation>
        </message>
        <message>
            <source>Nothing that they could hold on to.</source>
            <translation>Nichts, woran man sich halten könnte.</translation>
        </message>
        <message>
            <source>Nothing to compare with yet: read your usual voice once.</source>
            <translation>Noch nichts zum Vergleichen: Lesen Sie einmal mit Ihrer gewohnten Stimme.</translation>
        </message>
        <message>
            <source>Nothing was heard: choose another microphone, or switch yours on.</source>
            <translation>Es war nichts zu hören: Wählen Sie ein anderes Mikrofon, oder schalten Sie Ihres ein.</translation>
        </message>
        <message>
            <source>nothing was measured for it</source>
            <translation>dafür wurde nichts gemessen</translation>
        </message>
        <message>
            <source>Now say, as on the telephone: “Good morning, how can I help you?”</source>
            <translation>Sagen Sie nun, wie am Telefon: “Good morning, how can I help you?”</translation>
        </message>
        <message>
            <source>Object to a score</source>
            <translation>Einem Wert widersprechen</translation>
        </message>
        <message>
            <source>Of the telling words of the first, {value:.0f} % came again in the last.</source>
            <translation>Von den wichtigen Wörtern der ersten Fassung kamen {value:.0f} % in der letzten wieder.</translation>
        </message>
        <message>
            <source>Offered what helps nobody</source>
            <translation>Angeboten, was niemandem hilft</translation>
        </message>
        <message>
            <source>Offers a choice</source>
            <translation>Bietet eine Wahl</translation>
        </message>
        <message>
            <source>Offers the manager</source>
            <translation>Bietet die Leitung an</translation>
        </message>
        <message>
            <source>On hold for {seconds} s</source>
            <translation>Seit {seconds} s in der Warteschleife</translation>
        </message>
        <message>
            <source>On “{word}” you were {value:.0f} st above the model. Let it come down there.</source>
            <translation>Bei „{word}“ waren Sie {value:.0f} HT über dem Vorbild. Lassen Sie die Stimme dort sinken.</translation>
        </message>
        <message>
            <source>On “{word}” you were {value:.0f} st below the model. Lift your voice there.</source>
            <translation>Bei „{word}“ waren Sie {value:.0f} HT unter dem Vorbild. Heben Sie die Stimme dort.</translation>
        </message>
        <message>
            <source>One call</source>
            <translation>Ein Anruf</translation>
        </message>
        <message>
            <source>One comes back the next time you open this drill.</source>
            <translation>Eine kommt wieder, wenn Sie diese Übung das nächste Mal öffnen.</translation>
        </message>
        <message>
            <source>One line, said four ways: sort them from warmest to coldest, by ear.</source>
            <translation>Ein Satz, viermal anders gesagt: Ordnen Sie sie nach Gehör, vom wärmsten zum kältesten.</translation>
        </message>
        <message>
            <source>One moment</source>
            <translation>Einen Moment</translation>
        </message>
        <message>
            <source>One telling was broken off early. Take the time there is, and tell all of it.</source>
            <translation>Eine Fassung brach früh ab. Nehmen Sie sich die Zeit, die da ist, und erzählen Sie alles.</translation>
        </message>
        <message>
            <source>One-breath apology</source>
            <translation>Entschuldigung in einem Atemzug</translation>
        </message>
        <message>
            <source>Only the hardest moment kinder</source>
            <translation>Nur der härteste Moment freundlicher</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Other customers are in the room, to be seen and heard murmuring. Put your headset on.</source>
            <translation>Andere Kunden sind im Raum, zu sehen und leise zu hören. Setzen Sie Ihr Headset auf.</translation>
        </message>
        <message>
            <source>Other customers in the room, listening</source>
            <translation>Andere Kunden im Raum, die zuhören</translation>
        </message>
        <message>
            <source>other people were heard in the pauses</source>
            <translation>in den Pausen waren andere zu hören</translation>
        </message>
        <message>
            <source>Other people were heard in your pauses</source>
            <translation>In Ihren Pausen waren andere zu hören</translation>
        </message>
        <message>
            <source>Other words were heard. Say the line as it stands, a little more clearly.</source>
            <translation>Es wurden andere Worte gehört. Sagen Sie den Satz, wie er dasteht, etwas deutlicher.</translation>
        </message>
        <message>
            <source>Over the telephone</source>
            <translation>Durch das Telefon</translation>
        </message>
        <message>
            <source>Overall</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>Overall score of your {number} calls: the mean of the first {most} or fewer is {first}, of the latest {latest}</source>
            <translation>Gesamtwert Ihrer {number} Anrufe: Das Mittel der ersten {most} oder weniger ist {first}, der letzten {latest}</translation>
        </message>
        <message>
            <source>Overall {score}</source>
            <translation>Gesamt {score}</translation>
        </message>
        <message>
            <source>overall {score}</source>
            <translation>gesamt {score}</translation>
        </message>
        <message>
            <source>Overall {score} of 100</source>
            <translation>Gesamt {score} von 100</translation>
        </message>
        <message>
            <source>Owns what went wrong</source>
            <translation>Steht zu dem, was schiefging</translation>
        </message>
        <message>
            <source>pace from {low} to {high} syllables a second</source>
            <translation>Tempo von {low} bis {high} Silben je Sekunde</translation>
        </message>
        <message>
            <source>Page for a browser</source>
            <translation>Seite für den Browser</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>Bestanden</translation>
        </message>
        <message>
            <source>Passed up</source>
            <translation>Weitergegeben</translation>
        </message>
        <message>
            <source>Passed: {number} of {all}.</source>
            <translation>Bestanden: {number} von {all}.</translation>
        </message>
        <message>
            <source>Passes it on</source>
            <translation>Schiebt es weiter</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Pauses</source>
            <translation>Pausen</translation>
        </message>
        <message>
            <source>Persistent</source>
            <translation>Hartnäckig</translation>
        </message>
        <message>
            <source>Phrase endings</source>
            <translation>Satzenden</translation>
        </message>
        <message>
            <source>Phrases off a card</source>
            <translation>Sätze vom Zettel</translation>
        </message>
        <message>
            <source>Pitch and level of both takes, laid over each other</source>
            <translation>Tonhöhe und Pegel beider Aufnahmen, übereinandergelegt</translation>
        </message>
        <message>
            <source>pitch from {low} to {high} Hz, mostly {middle}</source>
            <translation>Tonhöhe von {low} bis {high} Hz, meist {middle}</translation>
        </message>
        <message>
            <source>Pitch variation</source>
            <translation>Tonhöhenvariation</translation>
        </message>
        <message>
            <source>Pitch variation, to your usual</source>
            <translation>Tonhöhenvariation, zur gewohnten</translation>
        </message>
        <message>
            <source>pitch varies {value} st</source>
            <translation>Tonhöhe variiert {value} HT</translation>
        </message>
        <message>
            <source>pitch {low} to {high} Hz</source>
            <translation>Tonhöhe {low} bis {high} Hz</translation>
        </message>
        <message>
            <source>Pitch, Hz</source>
            <translation>Tonhöhe, Hz</translation>
        </message>
        <message>
            <source>Pitch, loudness and pace of your reply</source>
            <translation>Tonhöhe, Lautstärke und Tempo Ihrer Antwort</translation>
        </message>
        <message>
            <source>Pitch, median</source>
            <translation>Tonhöhe, Median</translation>
        </message>
        <message>
            <source>Pitch, st</source>
            <translation>Tonhöhe, HT</translation>
        </message>
        <message>
            <source>Pitch, to your usual</source>
            <translation>Tonhöhe, zur gewohnten</translation>
        </message>
        <message>
            <source>Play them again, and listen for it.</source>
            <translation>Spielen Sie sie noch einmal, und achten Sie darauf.</translation>
        </message>
        <message>
            <source>Play {number}</source>
            <translation>{number} abspielen</translation>
        </message>
        <message>
            <source>played once</source>
            <translation>einmal geübt</translation>
        </message>
        <message>
            <source>played {times} times</source>
            <translation>{times}-mal geübt</translation>
        </message>
        <message>
            <source>Plays it back</source>
            <translation>Gibt es wieder</translation>
        </message>
        <message>
            <source>Plays it down</source>
            <translation>Spielt es herunter</translation>
        </message>
        <message>
            <source>PocketSphinx mistakes about six words in ten: read the transcript with care</source>
            <translation>PocketSphinx irrt sich bei etwa sechs von zehn Wörtern: Lesen Sie die Mitschrift mit Vorsicht</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Points told</source>
            <translation>Erzählte Punkte</translation>
        </message>
        <message>
            <source>Praat TextGrid</source>
            <translation>Praat TextGrid</translation>
        </message>
        <message>
            <source>Practice calls</source>
            <translation>Übungsanrufe</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Promises too much</source>
            <translation>Verspricht zu viel</translation>
        </message>
        <message>
            <source>Push to talk: hold the space bar</source>
            <translation>Sprechtaste: Leertaste halten</translation>
        </message>
        <message>
            <source>Put it beside the score</source>
            <translation>Neben den Wert stellen</translation>
        </message>
        <message>
            <source>Put them on hold, as on a real call: ask first, and come back soon</source>
            <translation>In die Warteschleife legen, wie im echten Anruf: erst fragen, dann bald zurückkommen</translation>
        </message>
        <message>
            <source>Question after question</source>
            <translation>Frage auf Frage</translation>
        </message>
        <message>
            <source>Question clipped at its end</source>
            <translation>Frage am Ende abgehackt</translation>
        </message>
        <message>
            <source>Read aloud for a minute, and every measure is held against your own usual, never against others.</source>
            <translation>Lesen Sie eine Minute laut, dann wird jedes Maß mit Ihrer eigenen Gewohnheit verglichen, nie mit anderen.</translation>
        </message>
        <message>
            <source>Read for a minute</source>
            <translation>Eine Minute lesen</translation>
        </message>
        <message>
            <source>Read for a minute, so that you are compared with yourself</source>
            <translation>Eine Minute lesen, damit Sie mit sich selbst verglichen werden</translation>
        </message>
        <message>
            <source>read it to its end</source>
            <translation>lesen Sie es bis zum Ende</translation>
        </message>
        <message>
            <source>Read this aloud, as you speak on an ordinary day</source>
            <translation>Lesen Sie das laut, so wie Sie an einem gewöhnlichen Tag sprechen</translation>
        </message>
        <message>
            <source>Read, see and hear this call again</source>
            <translation>Diesen Anruf wieder lesen, sehen und hören</translation>
        </message>
        <message>
            <source>reading them</source>
            <translation>lesend</translation>
        </message>
        <message>
            <source>Ready. Put your headset on.</source>
            <translation>Bereit. Setzen Sie Ihr Headset auf.</translation>
        </message>
        <message>
            <source>reassurance</source>
            <translation>eine Beruhigung</translation>
        </message>
        <message>
            <source>Reassures</source>
            <translation>Gibt Sicherheit</translation>
        </message>
        <message>
            <source>Recogniser</source>
            <translation>Spracherkennung</translation>
        </message>
        <message>
            <source>record it again</source>
            <translation>nehmen Sie es noch einmal auf</translation>
        </message>
        <message>
            <source>Recorded, {seconds} s</source>
            <translation>Aufgenommen, {seconds} s</translation>
        </message>
        <message>
            <source>Recording you</source>
            <translation>Sie werden aufgenommen</translation>
        </message>
        <message>
            <source>Recordings go after 30 days, or when you set it. You can delete them sooner.</source>
            <translation>Aufnahmen verschwinden nach 30 Tagen, oder wann Sie es einstellen. Sie können sie früher löschen.</translation>
        </message>
        <message>
            <source>Replies without a step forward</source>
            <translation>Antworten ohne einen Schritt weiter</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Gelöst</translation>
        </message>
        <message>
            <source>Respond</source>
            <translation>Handeln</translation>
        </message>
        <message>
            <source>Response delay</source>
            <translation>Zeit bis zur Antwort</translation>
        </message>
        <message>
            <source>Review it again</source>
            <translation>Neu bewerten</translation>
        </message>
        <message>
            <source>Right: the warm one on top, the curt one last. The two between may go either way.</source>
            <translation>Richtig: der warme oben, der knappe zuletzt. Die zwei dazwischen dürfen so oder so liegen.</translation>
        </message>
        <message>
            <source>Ringing</source>
            <translation>Es klingelt</translation>
        </message>
        <message>
            <source>Rounded to a whole number</source>
            <translation>Auf eine ganze Zahl gerundet</translation>
        </message>
        <message>
            <source>rushed</source>
            <translation>gehetzt</translation>
        </message>
        <message>
            <source>s</source>
            <translation>s</translation>
        </message>
        <message>
            <source>Said gently</source>
            <translation>Sanft gesagt</translation>
        </message>
        <message>
            <source>Said in a hurry</source>
            <translation>In Eile gesagt</translation>
        </message>
        <message>
            <source>Said in one tone</source>
            <translation>Eintönig gesagt</translation>
        </message>
        <message>
            <source>Save and check the microphone</source>
            <translation>Speichern und Mikrofon prüfen</translation>
        </message>
        <message>
            <source>Save this call as a sheet to print, a page, a table, captions, a Praat TextGrid or JSON</source>
            <translation>Diesen Anruf als Blatt zum Drucken, Seite, Tabelle, Untertitel, Praat TextGrid oder JSON speichern</translation>
        </message>
        <message>
            <source>Saved as {path}</source>
            <translation>Gespeichert als {path}</translation>
        </message>
        <message>
            <source>say a full sentence or two</source>
            <translation>sagen Sie ein, zwei ganze Sätze</translation>
        </message>
        <message>
            <source>Say it</source>
            <translation>Sagen</translation>
        </message>
        <message>
            <source>Say it after</source>
            <translation>Nachsprechen</translation>
        </message>
        <message>
            <source>Say it again</source>
            <translation>Neu antworten</translation>
        </message>
        <message>
            <source>Say it to yourself, then look.</source>
            <translation>Sagen Sie es sich selbst, dann sehen Sie nach.</translation>
        </message>
        <message>
            <source>Say sorry for it and own it, without a pause, and let the end come down.</source>
            <translation>Entschuldigen Sie sich dafür, stehen Sie dazu, ohne Pause, und lassen Sie das Ende sinken.</translation>
        </message>
        <message>
            <source>Say sorry for what went wrong and own it, in one breath.</source>
            <translation>Entschuldigen Sie sich für das, was schiefging, und stehen Sie dazu, in einem Atemzug.</translation>
        </message>
        <message>
            <source>Says why it asks</source>
            <translation>Sagt, warum gefragt wird</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>Werte</translation>
        </message>
        <message>
            <source>Semitones around each one's own middle. In the band no difference is heard.</source>
            <translation>Halbtöne um die jeweils eigene Mitte. Im Band ist kein Unterschied zu hören.</translation>
        </message>
        <message>
            <source>Set a boundary</source>
            <translation>Eine Grenze setzen</translation>
        </message>
        <message>
            <source>Sets a boundary</source>
            <translation>Setzt eine Grenze</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Geregelt</translation>
        </message>
        <message>
            <source>Sheet to print, as PDF</source>
            <translation>Blatt zum Drucken, als PDF</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Show the answer: {question}</source>
            <translation>Die Antwort zeigen: {question}</translation>
        </message>
        <message>
            <source>Silence that ends a reply</source>
            <translation>Stille, die eine Antwort beendet</translation>
        </message>
        <message>
            <source>Silence that ends a reply, in tenths of a second</source>
            <translation>Stille, die eine Antwort beendet, in Zehntelsekunden</translation>
        </message>
        <message>
            <source>simmering</source>
            <translation>angespannt</translation>
        </message>
        <message>
            <source>Size of texts</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>Size of texts, in tenths of the usual</source>
            <translation>Schriftgröße, in Zehnteln der üblichen</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Langsamer</translation>
        </message>
        <message>
            <source>Something went wrong inside Tone Matters ({error})</source>
            <translation>In Tone Matters ist etwas schiefgegangen ({error})</translation>
        </message>
        <message>
            <source>Something went wrong inside Tone Matters ({error}). The details are in {log}.</source>
            <translation>In Tone Matters ist etwas schiefgegangen ({error}). Die Einzelheiten stehen in {log}.</translation>
        </message>
        <message>
            <source>Sorry that isn't</source>
            <translation>Entschuldigung, die keine ist</translation>
        </message>
        <message>
            <source>Sorry, and owned, in one breath of {value:.1f} s.</source>
            <translation>Entschuldigt und dazu gestanden, in einem Atemzug von {value:.1f} s.</translation>
        </message>
        <message>
            <source>Sorry, but for whose mistake? Say that it was yours, or that you see to it.</source>
            <translation>Entschuldigt, aber für wessen Fehler? Sagen Sie, dass es Ihrer war, oder dass Sie sich kümmern.</translation>
        </message>
        <message>
            <source>speak a little slower, nearer to the microphone</source>
            <translation>sprechen Sie etwas langsamer und näher am Mikrofon</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Lautsprecher</translation>
        </message>
        <message>
            <source>Speaking rate</source>
            <translation>Sprechgeschwindigkeit</translation>
        </message>
        <message>
            <source>Spectral balance, to your usual</source>
            <translation>Spektrale Balance, zur gewohnten</translation>
        </message>
        <message>
            <source>st</source>
            <translation>HT</translation>
        </message>
        <message>
            <source>st/s</source>
            <translation>HT/s</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Start reading</source>
            <translation>Lesen beginnen</translation>
        </message>
        <message>
            <source>Start the call</source>
            <translation>Anruf beginnen</translation>
        </message>
        <message>
            <source>start Tone Matters again</source>
            <translation>starten Sie Tone Matters neu</translation>
        </message>
        <message>
            <source>Start: {name}</source>
            <translation>Beginnen: {name}</translation>
        </message>
        <message>
            <source>Steady</source>
            <translation>Gleichmäßig</translation>
        </message>
        <message>
            <source>Steps of the call</source>
            <translation>Schritte des Anrufs</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Stop the clock and breathe; they do not notice, and it costs nothing</source>
            <translation>Die Uhr anhalten und atmen; Ihr Gegenüber merkt es nicht, und es kostet nichts</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>Syl/s</source>
            <translation>Silben/s</translation>
        </message>
        <message>
            <source>syllables/s</source>
            <translation>Silben/s</translation>
        </message>
        <message>
            <source>Table for a spreadsheet</source>
            <translation>Tabelle für die Tabellenkalkulation</translation>
        </message>
        <message>
            <source>Take A against take B</source>
            <translation>Aufnahme A gegen Aufnahme B</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Zum Mitnehmen</translation>
        </message>
        <message>
            <source>Takes it on</source>
            <translation>Nimmt es in die Hand</translation>
        </message>
        <message>
            <source>Talk-over</source>
            <translation>Gleichzeitiges Sprechen</translation>
        </message>
        <message>
            <source>Tell it in {value:.0f} s</source>
            <translation>Erzählen Sie es in {value:.0f} s</translation>
        </message>
        <message>
            <source>Tell the customer all of this three times. Leave out words, not points.</source>
            <translation>Erzählen Sie das alles dreimal. Lassen Sie Wörter weg, nicht Punkte.</translation>
        </message>
        <message>
            <source>Ten seconds: a quiet moment, one sentence, one customer.</source>
            <translation>Zehn Sekunden: ein stiller Moment, ein Satz, eine Kundenstimme.</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Bedankt sich</translation>
        </message>
        <message>
            <source>thanks</source>
            <translation>ein Dank</translation>
        </message>
        <message>
            <source>That was a hard one</source>
            <translation>Das war ein schwerer Anruf</translation>
        </message>
        <message>
            <source>That was it</source>
            <translation>Das war es</translation>
        </message>
        <message>
            <source>That was very short, and left them nothing to hold on to. Give them one full sentence.</source>
            <translation>Das war sehr kurz und gab keinen Halt. Sagen Sie einen ganzen Satz.</translation>
        </message>
        <message>
            <source>That was {seconds} seconds, too little to measure</source>
            <translation>Das waren {seconds} Sekunden, zu wenig zum Messen</translation>
        </message>
        <message>
            <source>The background was nearly as loud as your voice</source>
            <translation>Der Hintergrund war fast so laut wie Ihre Stimme</translation>
        </message>
        <message>
            <source>the background was too loud</source>
            <translation>der Hintergrund war zu laut</translation>
        </message>
        <message>
            <source>The call ended before a reply was finished. Its recording is kept in {folder}.</source>
            <translation>Der Anruf endete, bevor eine Antwort fertig war. Die Aufnahme liegt in {folder}.</translation>
        </message>
        <message>
            <source>The call from its start to its end</source>
            <translation>Der Anruf von Anfang bis Ende</translation>
        </message>
        <message>
            <source>The call goes on with “{microphone}”.</source>
            <translation>Der Anruf geht mit „{microphone}“ weiter.</translation>
        </message>
        <message>
            <source>The call was ended before it was over.</source>
            <translation>Der Anruf wurde vor seinem Ende beendet.</translation>
        </message>
        <message>
            <source>The caller's line</source>
            <translation>Die Leitung</translation>
        </message>
        <message>
            <source>The computer's default</source>
            <translation>Standard des Computers</translation>
        </message>
        <message>
            <source>the customer's voice came from your loudspeaker</source>
            <translation>die Kundenstimme kam aus Ihrem Lautsprecher</translation>
        </message>
        <message>
            <source>The earlier take: {first}. This take: {second}.</source>
            <translation>Die frühere Aufnahme: {first}. Diese Aufnahme: {second}.</translation>
        </message>
        <message>
            <source>The end could not be measured: let the last word ring a little longer.</source>
            <translation>Das Ende war nicht zu messen: Lassen Sie das letzte Wort etwas länger klingen.</translation>
        </message>
        <message>
            <source>The end went up, like a question. Let the last word come down.</source>
            <translation>Das Ende ging nach oben, wie bei einer Frage. Lassen Sie das letzte Wort sinken.</translation>
        </message>
        <message>
            <source>the feeling named</source>
            <translation>das benannte Gefühl</translation>
        </message>
        <message>
            <source>The four are being spoken. This takes a few seconds, once.</source>
            <translation>Die vier werden gesprochen. Das dauert einmal ein paar Sekunden.</translation>
        </message>
        <message>
            <source>The language and the recogniser change when the app starts again. When recordings go, your scores stay.</source>
            <translation>Sprache und Spracherkennung wechseln, wenn Sie die App das nächste Mal starten. Wenn Aufnahmen verschwinden, bleiben Ihre Werte.</translation>
        </message>
        <message>
            <source>The microphone hears the customer's voice from your loudspeaker</source>
            <translation>Das Mikrofon hört die Kundenstimme aus Ihrem Lautsprecher</translation>
        </message>
        <message>
            <source>The microphone hears the customer: wear a headset, or turn them down.</source>
            <translation>Das Mikrofon hört die Kundenstimme: Setzen Sie ein Headset auf, oder stellen Sie sie leiser.</translation>
        </message>
        <message>
            <source>The microphone is open only during a call, this check, or while you read.</source>
            <translation>Das Mikrofon ist nur während eines Anrufs, dieser Prüfung oder Ihrer Lesung offen.</translation>
        </message>
        <message>
            <source>The microphone opens…</source>
            <translation>Das Mikrofon öffnet sich …</translation>
        </message>
        <message>
            <source>The microphone was overloaded</source>
            <translation>Das Mikrofon war übersteuert</translation>
        </message>
        <message>
            <source>the microphone was overloaded</source>
            <translation>das Mikrofon war übersteuert</translation>
        </message>
        <message>
            <source>the model</source>
            <translation>das Vorbild</translation>
        </message>
        <message>
            <source>The model is being spoken…</source>
            <translation>Das Vorbild wird gesprochen …</translation>
        </message>
        <message>
            <source>The one you put last was the {name} one. Play the curt one against it.</source>
            <translation>Zuletzt lag bei Ihnen: {name}. Spielen Sie den knappen dagegen.</translation>
        </message>
        <message>
            <source>The one you put on top was the {name} one. Play the warm one against it.</source>
            <translation>Oben lag bei Ihnen: {name}. Spielen Sie den warmen dagegen.</translation>
        </message>
        <message>
            <source>The phone rings until you answer</source>
            <translation>Das Telefon klingelt, bis Sie abnehmen</translation>
        </message>
        <message>
            <source>the pitch hardly moves, nor does the end</source>
            <translation>die Tonhöhe bewegt sich kaum, auch am Ende nicht</translation>
        </message>
        <message>
            <source>The recording holds samples that are no sound</source>
            <translation>Die Aufnahme enthält Werte, die kein Ton sind</translation>
        </message>
        <message>
            <source>the recording is damaged</source>
            <translation>die Aufnahme ist beschädigt</translation>
        </message>
        <message>
            <source>The room is nearly as loud as you: close the window, or wear a headset.</source>
            <translation>Der Raum ist fast so laut wie Sie: Schließen Sie das Fenster, oder setzen Sie ein Headset auf.</translation>
        </message>
        <message>
            <source>The same call up to this line, with the customer in the same mood</source>
            <translation>Derselbe Anruf bis zu diesem Satz, in derselben Stimmung</translation>
        </message>
        <message>
            <source>The same said over and over</source>
            <translation>Immer wieder dasselbe gesagt</translation>
        </message>
        <message>
            <source>The score stays as it was given; what you say stands beside it, in exports too. If the words are wrong, correct them instead.</source>
            <translation>Der Wert bleibt, wie er gegeben wurde; was Sie sagen, steht daneben, auch in Exporten. Wenn die Worte falsch sind, berichtigen Sie lieber diese.</translation>
        </message>
        <message>
            <source>the sound came down a telephone line</source>
            <translation>der Ton kam durch eine Telefonleitung</translation>
        </message>
        <message>
            <source>The sound has no more than a telephone line's range</source>
            <translation>Der Ton reicht nicht weiter als eine Telefonleitung</translation>
        </message>
        <message>
            <source>The speech engine is getting ready…</source>
            <translation>Die Sprachverarbeitung macht sich bereit …</translation>
        </message>
        <message>
            <source>The speech engine is not ready.</source>
            <translation>Die Sprachverarbeitung ist nicht bereit.</translation>
        </message>
        <message>
            <source>The speech engine is not running</source>
            <translation>Die Sprachverarbeitung läuft nicht</translation>
        </message>
        <message>
            <source>The speech engine stopped and was started again. Your recording is kept.</source>
            <translation>Die Sprachverarbeitung blieb stehen und wurde neu gestartet. Ihre Aufnahme ist erhalten.</translation>
        </message>
        <message>
            <source>The speech engine stopped several times</source>
            <translation>Die Sprachverarbeitung ist mehrmals stehen geblieben</translation>
        </message>
        <message>
            <source>The speech engine stopped. Start Tone Matters again.</source>
            <translation>Die Sprachverarbeitung ist stehen geblieben. Starten Sie Tone Matters neu.</translation>
        </message>
        <message>
            <source>The turns of this call</source>
            <translation>Die Runden dieses Anrufs</translation>
        </message>
        <message>
            <source>The whole call</source>
            <translation>Der ganze Anruf</translation>
        </message>
        <message>
            <source>The words hold, but your voice gave more than its usual. Say them as the calmest line.</source>
            <translation>Die Worte halten, aber Ihre Stimme gab mehr als gewohnt. Sagen Sie sie als den ruhigsten Satz.</translation>
        </message>
        <message>
            <source>the words were not understood well enough</source>
            <translation>die Worte waren nicht gut genug zu verstehen</translation>
        </message>
        <message>
            <source>Their anger</source>
            <translation>Der Ärger</translation>
        </message>
        <message>
            <source>Their anger rose, and your level with it, by {value:.0f} dB. Hold yours steady.</source>
            <translation>Der Ärger Ihres Gegenübers stieg und Ihr Pegel mit, um {value:.0f} dB. Halten Sie Ihren ruhig.</translation>
        </message>
        <message>
            <source>Their anger, turn by turn</source>
            <translation>Der Ärger, Runde für Runde</translation>
        </message>
        <message>
            <source>Their anger. {turn}</source>
            <translation>Der Ärger. {turn}</translation>
        </message>
        <message>
            <source>Their own facts that you played back: {facts}.</source>
            <translation>Angaben Ihres Gegenübers, die Sie wiedergaben: {facts}.</translation>
        </message>
        <message>
            <source>Their own facts, played back</source>
            <translation>Eigene Angaben, wiedergegeben</translation>
        </message>
        <message>
            <source>Their patience ran out before the end.</source>
            <translation>Die Geduld war vor dem Ende aufgebraucht.</translation>
        </message>
        <message>
            <source>Their side of it</source>
            <translation>Die andere Seite</translation>
        </message>
        <message>
            <source>Their voice is being made: one line to go. You can start at once.</source>
            <translation>Die Stimme wird erzeugt: noch ein Satz. Sie können sofort beginnen.</translation>
        </message>
        <message>
            <source>Their voice is being made: {left} lines to go. You can start at once.</source>
            <translation>Die Stimme wird erzeugt: noch {left} Sätze. Sie können sofort beginnen.</translation>
        </message>
        <message>
            <source>Their voice is being made…</source>
            <translation>Die Stimme wird erzeugt …</translation>
        </message>
        <message>
            <source>Then and now</source>
            <translation>Damals und jetzt</translation>
        </message>
        <message>
            <source>Then say this line as kindly as you can</source>
            <translation>Sagen Sie dann diesen Satz, so freundlich Sie können</translation>
        </message>
        <message>
            <source>There was a pause of {value:.1f} s. Breathe in first, then say it through.</source>
            <translation>Es gab eine Pause von {value:.1f} s. Atmen Sie erst ein, dann sagen Sie es ganz durch.</translation>
        </message>
        <message>
            <source>There was a silence of {value:.1f} seconds. Tell them what you are doing meanwhile.</source>
            <translation>Es war {value:.1f} Sekunden lang still. Sagen Sie, was Sie inzwischen tun.</translation>
        </message>
        <message>
            <source>There was less than 1.5 seconds of voiced speech</source>
            <translation>Es waren weniger als 1.5 Sekunden stimmhafte Sprache</translation>
        </message>
        <message>
            <source>there was too little speech</source>
            <translation>es war zu wenig Sprache</translation>
        </message>
        <message>
            <source>They are heard. Now ask one open question to learn what matters most.</source>
            <translation>Ihr Gegenüber ist gehört. Stellen Sie nun eine offene Frage, um zu erfahren, worauf es am meisten ankommt.</translation>
        </message>
        <message>
            <source>They asked for {asks}. They needed {need}.</source>
            <translation>Verlangt wurde: {asks}. Gebraucht wurde: {need}.</translation>
        </message>
        <message>
            <source>They begin</source>
            <translation>Zu Beginn</translation>
        </message>
        <message>
            <source>They differ by {value:.1f} st RMS.</source>
            <translation>Sie weichen um {value:.1f} HT RMS ab.</translation>
        </message>
        <message>
            <source>They got what they asked for, not what they needed.</source>
            <translation>Es kam, was verlangt war, nicht, was nötig war.</translation>
        </message>
        <message>
            <source>They got what they needed, and thank you for listening.</source>
            <translation>Ihr Gegenüber bekam, was nötig war, und dankt fürs Zuhören.</translation>
        </message>
        <message>
            <source>They know you care. Now say one thing you are doing, and by when.</source>
            <translation>Ihr Mitgefühl ist angekommen. Sagen Sie nun eines, das Sie tun, und bis wann.</translation>
        </message>
        <message>
            <source>They left without a way forward.</source>
            <translation>Der Anruf endete ohne einen Weg nach vorn.</translation>
        </message>
        <message>
            <source>They say</source>
            <translation>Ihr Gegenüber sagt</translation>
        </message>
        <message>
            <source>They speak</source>
            <translation>Ihr Gegenüber spricht</translation>
        </message>
        <message>
            <source>They speak first. You answer aloud. Then you hear how it came across.</source>
            <translation>Ihr Gegenüber spricht zuerst. Sie antworten laut. Dann hören Sie, wie es ankam.</translation>
        </message>
        <message>
            <source>They stay, and they will tell others why.</source>
            <translation>Ihr Gegenüber bleibt und wird anderen erzählen, warum.</translation>
        </message>
        <message>
            <source>They take the plan, and will believe it when they see it.</source>
            <translation>Ihr Gegenüber nimmt den Plan an und glaubt daran, wenn er aufgeht.</translation>
        </message>
        <message>
            <source>They want somebody else</source>
            <translation>Es wird jemand anderes verlangt</translation>
        </message>
        <message>
            <source>They want somebody who can decide.</source>
            <translation>Ihr Gegenüber will jemanden, der entscheiden kann.</translation>
        </message>
        <message>
            <source>They were angry at what happened to them, and you were the one who picked up. It is not about you.</source>
            <translation>Der Ärger galt dem, was geschehen war, und Sie haben abgenommen. Es geht nicht um Sie.</translation>
        </message>
        <message>
            <source>They were kept waiting</source>
            <translation>Lange warten gelassen</translation>
        </message>
        <message>
            <source>They were not heard yet. Say what this has meant for them before anything else.</source>
            <translation>Noch ist Ihr Gegenüber nicht gehört. Sagen Sie vor allem anderen, was das bedeutet hat.</translation>
        </message>
        <message>
            <source>This call was kept by an older version and cannot be opened</source>
            <translation>Dieser Anruf stammt aus einer älteren Version und lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>This works: “{words}”. Keep it, and say it just as clearly next time.</source>
            <translation>Das wirkt: „{words}“. Behalten Sie es bei, und sagen Sie es beim nächsten Mal genauso klar.</translation>
        </message>
        <message>
            <source>Three things before the first call. They take two minutes, and you can skip them.</source>
            <translation>Drei Dinge vor dem ersten Anruf. Sie dauern zwei Minuten, und Sie können sie überspringen.</translation>
        </message>
        <message>
            <source>Three times, shorter</source>
            <translation>Dreimal, kürzer</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>Zeit, die bleibt</translation>
        </message>
        <message>
            <source>times</source>
            <translation>mal</translation>
        </message>
        <message>
            <source>To the calls</source>
            <translation>Zu den Anrufen</translation>
        </message>
        <message>
            <source>Too little of your voice was heard. Say it aloud, nearer to the microphone.</source>
            <translation>Ihre Stimme war zu wenig zu hören. Sagen Sie es laut, näher am Mikrofon.</translation>
        </message>
        <message>
            <source>Trade</source>
            <translation>Branche</translation>
        </message>
        <message>
            <source>try again</source>
            <translation>versuchen Sie es noch einmal</translation>
        </message>
        <message>
            <source>Try again from here</source>
            <translation>Ab hier neu versuchen</translation>
        </message>
        <message>
            <source>Try: “{words}”</source>
            <translation>Zum Beispiel: “{words}”</translation>
        </message>
        <message>
            <source>turn the microphone's level down, or move back a little</source>
            <translation>stellen Sie das Mikrofon leiser, oder rücken Sie etwas weg</translation>
        </message>
        <message>
            <source>Turn {number}</source>
            <translation>Runde {number}</translation>
        </message>
        <message>
            <source>Turn {number}: a solution before they were heard.</source>
            <translation>Runde {number}: eine Lösung vor dem Zuhören.</translation>
        </message>
        <message>
            <source>Turn {number}: still no step forward.</source>
            <translation>Runde {number}: noch kein Schritt weiter.</translation>
        </message>
        <message>
            <source>Turn {number}: {mood}, {before} → {after}</source>
            <translation>Runde {number}: {mood}, {before} → {after}</translation>
        </message>
        <message>
            <source>Turn {number}: {techniques}</source>
            <translation>Runde {number}: {techniques}</translation>
        </message>
        <message>
            <source>Turn {number}: {what} for the third time or more; it no longer counts.</source>
            <translation>Runde {number}: {what} zum dritten Mal oder öfter; das zählt nicht mehr.</translation>
        </message>
        <message>
            <source>Unhurried</source>
            <translation>Ohne Eile</translation>
        </message>
        <message>
            <source>Unresolved</source>
            <translation>Ungelöst</translation>
        </message>
        <message>
            <source>Until I delete them</source>
            <translation>Bis ich sie lösche</translation>
        </message>
        <message>
            <source>up to {high}</source>
            <translation>bis {high}</translation>
        </message>
        <message>
            <source>use a headset, or turn the loudspeaker down</source>
            <translation>setzen Sie ein Headset auf, oder stellen Sie den Lautsprecher leiser</translation>
        </message>
        <message>
            <source>use a microphone rather than a telephone line to see spectral balance and effort</source>
            <translation>nehmen Sie ein Mikrofon statt einer Telefonleitung, um spektrale Balance und Stimmaufwand zu sehen</translation>
        </message>
        <message>
            <source>Very few words</source>
            <translation>Sehr wenige Worte</translation>
        </message>
        <message>
            <source>Vocal effort</source>
            <translation>Stimmaufwand</translation>
        </message>
        <message>
            <source>vocal effort {value}</source>
            <translation>Stimmaufwand {value}</translation>
        </message>
        <message>
            <source>Vocal effort {value}; up to +1 is your usual.</source>
            <translation>Stimmaufwand {value}; bis +1 ist Ihr gewohnter.</translation>
        </message>
        <message>
            <source>Waiting for your headset</source>
            <translation>Warten auf Ihr Headset</translation>
        </message>
        <message>
            <source>Warm</source>
            <translation>Warm</translation>
        </message>
        <message>
            <source>warm</source>
            <translation>warm</translation>
        </message>
        <message>
            <source>Warmer</source>
            <translation>Wärmer</translation>
        </message>
        <message>
            <source>Warmest</source>
            <translation>Am wärmsten</translation>
        </message>
        <message>
            <source>Wary</source>
            <translation>Vorsichtig</translation>
        </message>
        <message>
            <source>WebVTT captions</source>
            <translation>WebVTT-Untertitel</translation>
        </message>
        <message>
            <source>Welcome to {app}</source>
            <translation>Willkommen bei {app}</translation>
        </message>
        <message>
            <source>What did they ask for, and what did they need?</source>
            <translation>Was wurde verlangt, und was wurde gebraucht?</translation>
        </message>
        <message>
            <source>What did you promise?</source>
            <translation>Was haben Sie versprochen?</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
        <message>
            <source>What is hardest for you?</source>
            <translation>Was fällt Ihnen am schwersten?</translation>
        </message>
        <message>
            <source>What was said in this turn, and how</source>
            <translation>Was in dieser Runde gesagt wurde, und wie</translation>
        </message>
        <message>
            <source>What you can keep: one sentence that you would say again.</source>
            <translation>Was Sie behalten können: ein Satz, den Sie wieder sagen würden.</translation>
        </message>
        <message>
            <source>What you know</source>
            <translation>Was Sie wissen</translation>
        </message>
        <message>
            <source>What you object to</source>
            <translation>Was Sie einwenden</translation>
        </message>
        <message>
            <source>What you said</source>
            <translation>Was Sie gesagt haben</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Which earlier take to compare with</source>
            <translation>Mit welcher früheren Aufnahme verglichen wird</translation>
        </message>
        <message>
            <source>Which score</source>
            <translation>Welcher Wert</translation>
        </message>
        <message>
            <source>Whisper base (better)</source>
            <translation>Whisper base (besser)</translation>
        </message>
        <message>
            <source>Whisper is missing, and the recogniser in its place mistakes about six words in ten. The command `tone-matters doctor` says what to install.</source>
            <translation>Whisper fehlt, und die Spracherkennung an seiner Stelle irrt sich bei etwa sechs von zehn Wörtern. Der Befehl `tone-matters doctor` sagt, was zu installieren ist.</translation>
        </message>
        <message>
            <source>Whisper tiny (for small machines)</source>
            <translation>Whisper tiny (für kleine Computer)</translation>
        </message>
        <message>
            <source>Who has the word: {state}</source>
            <translation>Wer das Wort hat: {state}</translation>
        </message>
        <message>
            <source>Won over</source>
            <translation>Gewonnen</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>Wortwahl</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Words removed</source>
            <translation>Ohne Worte</translation>
        </message>
        <message>
            <source>words/min</source>
            <translation>Wörter/min</translation>
        </message>
        <message>
            <source>Write what you said. The take is reviewed again with these words, and the first result stays beside it. How the call went on stays as it was.</source>
            <translation>Schreiben Sie, was Sie gesagt haben. Die Aufnahme wird mit diesen Worten neu bewertet, und das erste Ergebnis bleibt daneben stehen. Wie der Anruf weiterging, bleibt, wie es war.</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>Im Unrecht</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>you</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>You are hard to hear: move the microphone closer, or turn it up.</source>
            <translation>Sie sind schwer zu hören: Rücken Sie das Mikrofon näher, oder stellen Sie es lauter.</translation>
        </message>
        <message>
            <source>You asked for respect, twice, and kept your dignity.</source>
            <translation>Sie haben zweimal um Respekt gebeten und Ihre Würde bewahrt.</translation>
        </message>
        <message>
            <source>You began while they were still speaking. Let them come to the end, then count one.</source>
            <translation>Sie begannen, als noch gesprochen wurde. Lassen Sie ausreden, dann zählen Sie bis eins.</translation>
        </message>
        <message>
            <source>You could say: “{words}”</source>
            <translation>Sie könnten sagen: “{words}”</translation>
        </message>
        <message>
            <source>You filled {value:.0f} pauses a minute. A short silence sounds surer than an “um”.</source>
            <translation>Sie füllten {value:.0f} Pausen pro Minute. Eine kurze Stille klingt sicherer als ein „Äh“.</translation>
        </message>
        <message>
            <source>You first against you now, and all your calls</source>
            <translation>Sie am Anfang und Sie jetzt, und alle Ihre Anrufe</translation>
        </message>
        <message>
            <source>You first, you now</source>
            <translation>Sie am Anfang, Sie jetzt</translation>
        </message>
        <message>
            <source>You let them go on</source>
            <translation>Nicht eingehakt</translation>
        </message>
        <message>
            <source>You named no time.</source>
            <translation>Sie haben keine Zeit genannt.</translation>
        </message>
        <message>
            <source>You object to {score} {value}: “{reason}”</source>
            <translation>Sie widersprechen {score} {value}: „{reason}“</translation>
        </message>
        <message>
            <source>You practise</source>
            <translation>Sie üben</translation>
        </message>
        <message>
            <source>you practised in a quiet voice</source>
            <translation>Sie haben mit leiser Stimme geübt</translation>
        </message>
        <message>
            <source>You saved time by speaking {faster:.0f} % faster. Say fewer words instead.</source>
            <translation>Sie sparten Zeit, indem Sie {faster:.0f} % schneller sprachen. Sagen Sie lieber weniger Wörter.</translation>
        </message>
        <message>
            <source>You spoke at {value:.0f} words a minute; above 190 it is hard to take in. Breathe more often.</source>
            <translation>Sie sprachen {value:.0f} Wörter pro Minute; über 190 ist es schwer aufzunehmen. Atmen Sie öfter.</translation>
        </message>
        <message>
            <source>You spoke at {value:.0f} words a minute; below 110 it can sound unsure. Keep sentences together.</source>
            <translation>Sie sprachen {value:.0f} Wörter pro Minute; unter 110 kann es unsicher klingen. Halten Sie Sätze zusammen.</translation>
        </message>
        <message>
            <source>You spoke over them</source>
            <translation>Sie sprachen dazwischen</translation>
        </message>
        <message>
            <source>You spoke {value:.0f} % faster than your usual. Give each sentence its own breath.</source>
            <translation>Sie sprachen {value:.0f} % schneller als gewohnt. Geben Sie jedem Satz seinen eigenen Atem.</translation>
        </message>
        <message>
            <source>You spoke {value:.1f} times as fast.</source>
            <translation>Sie sprachen {value:.1f}-mal so schnell.</translation>
        </message>
        <message>
            <source>You talked over them</source>
            <translation>Sie redeten darüber hinweg</translation>
        </message>
        <message>
            <source>You went back to turn {turn}.
Then: {then}
Now: {now}</source>
            <translation>Sie sind zu Runde {turn} zurückgegangen.
Damals: {then}
Jetzt: {now}</translation>
        </message>
        <message>
            <source>You were {value:.0f} dB off your usual level. Say it as if they sat across the table.</source>
            <translation>Sie waren {value:.0f} dB neben Ihrem gewohnten Pegel. Sagen Sie es, als säße Ihr Gegenüber am selben Tisch.</translation>
        </message>
        <message>
            <source>You: {words}</source>
            <translation>Sie: {words}</translation>
        </message>
        <message>
            <source>your baseline holds no kind line</source>
            <translation>zu Ihrer gewohnten Stimme fehlt der freundliche Satz</translation>
        </message>
        <message>
            <source>your baseline was measured with another microphone</source>
            <translation>Ihre gewohnte Stimme wurde mit einem anderen Mikrofon gemessen</translation>
        </message>
        <message>
            <source>Your kind line</source>
            <translation>Ihr freundlicher Satz</translation>
        </message>
        <message>
            <source>Your level rose by {value:.0f} dB over the reply. Bring the last sentence back to where you began.</source>
            <translation>Ihr Pegel stieg während der Antwort um {value:.0f} dB. Führen Sie den letzten Satz dahin zurück, wo Sie begannen.</translation>
        </message>
        <message>
            <source>Your level was not compared: read your usual voice once, from the library.</source>
            <translation>Ihr Pegel wurde nicht verglichen: Lesen Sie einmal mit Ihrer gewohnten Stimme, von der Übersicht aus.</translation>
        </message>
        <message>
            <source>Your level was not compared: too little of your voice was heard clearly.</source>
            <translation>Ihr Pegel wurde nicht verglichen: Ihre Stimme war zu wenig deutlich zu hören.</translation>
        </message>
        <message>
            <source>Your level, dBFS</source>
            <translation>Ihr Pegel, dBFS</translation>
        </message>
        <message>
            <source>Your melody followed the model's.</source>
            <translation>Ihre Melodie folgte der des Vorbilds.</translation>
        </message>
        <message>
            <source>Your melody followed, but {faster:.0f} % faster. Give each word its time.</source>
            <translation>Ihre Melodie folgte, aber {faster:.0f} % schneller. Geben Sie jedem Wort seine Zeit.</translation>
        </message>
        <message>
            <source>Your melody over the model's</source>
            <translation>Ihre Melodie über der des Vorbilds</translation>
        </message>
        <message>
            <source>Your melody went its own way. Hear the model once more and hum along first.</source>
            <translation>Ihre Melodie ging eigene Wege. Hören Sie das Vorbild noch einmal, und summen Sie zuerst mit.</translation>
        </message>
        <message>
            <source>Your microphone is fine.</source>
            <translation>Ihr Mikrofon ist in Ordnung.</translation>
        </message>
        <message>
            <source>Your pitch moved {share:.0f} % as much as the model's. Let it rise and fall more.</source>
            <translation>Ihre Tonhöhe bewegte sich {share:.0f} % so viel wie die des Vorbilds. Lassen Sie sie mehr steigen und fallen.</translation>
        </message>
        <message>
            <source>Your pitch moved {value:.0f} % less than your usual. Lean on the word that matters most to them.</source>
            <translation>Ihre Tonhöhe bewegte sich {value:.0f} % weniger als gewohnt. Betonen Sie das Wort, auf das es Ihrem Gegenüber am meisten ankommt.</translation>
        </message>
        <message>
            <source>Your pitch varied by only {value:.1f} semitones. Let it rise on the word that matters.</source>
            <translation>Ihre Tonhöhe bewegte sich nur um {value:.1f} Halbtöne. Lassen Sie sie bei dem Wort steigen, auf das es ankommt.</translation>
        </message>
        <message>
            <source>Your pitch varied {value:.1f} times as much as the model's.</source>
            <translation>Ihre Tonhöhe variierte {value:.1f}-mal so stark wie die des Vorbilds.</translation>
        </message>
        <message>
            <source>Your pitch, Hz</source>
            <translation>Ihre Tonhöhe, Hz</translation>
        </message>
        <message>
            <source>Your progress</source>
            <translation>Ihr Fortschritt</translation>
        </message>
        <message>
            <source>Your sentences ended on a rise, which can sound unsure. Let the last word come down.</source>
            <translation>Ihre Sätze endeten steigend, das kann unsicher klingen. Lassen Sie das letzte Wort sinken.</translation>
        </message>
        <message>
            <source>Your take is being measured…</source>
            <translation>Ihre Aufnahme wird gemessen …</translation>
        </message>
        <message>
            <source>Your turn: answer aloud</source>
            <translation>Sie sind dran: laut antworten</translation>
        </message>
        <message>
            <source>Your turn: hold space and answer</source>
            <translation>Sie sind dran: Leertaste halten</translation>
        </message>
        <message>
            <source>Your usual voice</source>
            <translation>Ihre gewohnte Stimme</translation>
        </message>
        <message>
            <source>Your usual voice was measured with {device}. With another microphone your level is not compared: measure it again before your next call.</source>
            <translation>Ihre gewohnte Stimme wurde mit {device} gemessen. Mit einem anderen Mikrofon wird Ihr Pegel nicht verglichen: Messen Sie sie vor dem nächsten Anruf noch einmal.</translation>
        </message>
        <message>
            <source>Your voice</source>
            <translation>Ihre Stimme</translation>
        </message>
        <message>
            <source>Your voice came down</source>
            <translation>Ihre Stimme wurde leiser</translation>
        </message>
        <message>
            <source>Your voice clips: turn the microphone down, or move it beside your mouth.</source>
            <translation>Ihre Stimme übersteuert: Stellen Sie das Mikrofon leiser, oder rücken Sie es neben den Mund.</translation>
        </message>
        <message>
            <source>Your voice gave more than its usual on “{words}”. Say that part again at your usual level.</source>
            <translation>Ihre Stimme gab mehr als gewohnt bei „{words}“. Sagen Sie diesen Teil noch einmal mit Ihrem gewohnten Pegel.</translation>
        </message>
        <message>
            <source>Your voice was raised</source>
            <translation>Ihre Stimme wurde lauter</translation>
        </message>
        <message>
            <source>Your voice {voice}, the room {room}.</source>
            <translation>Ihre Stimme {voice}, der Raum {room}.</translation>
        </message>
        <message>
            <source>Your voice: level and pitch over the last six seconds</source>
            <translation>Ihre Stimme: Pegel und Tonhöhe der letzten sechs Sekunden</translation>
        </message>
        <message>
            <source>{at:.1f} of {total:.1f} s</source>
            <translation>{at:.1f} von {total:.1f} s</translation>
        </message>
        <message>
            <source>{at} of {total} s</source>
            <translation>{at} von {total} s</translation>
        </message>
        <message>
            <source>{calls}. You practised on {days} of the last {within} days. It stays on this computer.</source>
            <translation>{calls}. Sie haben an {days} der letzten {within} Tage geübt. Das bleibt auf diesem Computer.</translation>
        </message>
        <message>
            <source>{challenge}: hard for me</source>
            <translation>{challenge}: schwer für mich</translation>
        </message>
        <message>
            <source>{device} (not there now)</source>
            <translation>{device} (gerade nicht da)</translation>
        </message>
        <message>
            <source>{fault}. The call waits: plug it in again, or end the call.</source>
            <translation>{fault}. Der Anruf wartet: Stecken Sie es wieder ein, oder legen Sie auf.</translation>
        </message>
        <message>
            <source>{low} and more</source>
            <translation>{low} und mehr</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} bis {high}</translation>
        </message>
        <message>
            <source>{minutes:.1f} minutes, anger from {first:.2f} to {last:.2f}, both at once {overlaps} times. The arrow keys move by a second, page up and down by ten.</source>
            <translation>{minutes:.1f} Minuten, Ärger von {first:.2f} bis {last:.2f}, {overlaps}-mal beide zugleich. Die Pfeiltasten gehen eine Sekunde weiter, Bild auf und ab zehn.</translation>
        </message>
        <message>
            <source>{name} is now {mood}, anger {before} → {after}</source>
            <translation>{name} ist jetzt {mood}, Ärger {before} → {after}</translation>
        </message>
        <message>
            <source>{name} is still {mood}, anger {before} → {after}</source>
            <translation>{name} ist noch {mood}, Ärger {before} → {after}</translation>
        </message>
        <message>
            <source>{name}: {why}</source>
            <translation>{name}: {why}</translation>
        </message>
        <message>
            <source>{number} calls</source>
            <translation>{number} Anrufe</translation>
        </message>
        <message>
            <source>{number} come back the next time you open this drill.</source>
            <translation>{number} kommen wieder, wenn Sie diese Übung das nächste Mal öffnen.</translation>
        </message>
        <message>
            <source>{number} of {all} points in half the time, and no faster.</source>
            <translation>{number} von {all} Punkten in der halben Zeit, und nicht schneller.</translation>
        </message>
        <message>
            <source>{number} st</source>
            <translation>{number} HT</translation>
        </message>
        <message>
            <source>{number} syllables/s</source>
            <translation>{number} Silben/s</translation>
        </message>
        <message>
            <source>{number} to do again today</source>
            <translation>{number} heute noch einmal</translation>
        </message>
        <message>
            <source>{place} of {number}</source>
            <translation>{place} von {number}</translation>
        </message>
        <message>
            <source>{place} · once more</source>
            <translation>{place} · noch einmal</translation>
        </message>
        <message>
            <source>{points} of {most}</source>
            <translation>{points} von {most}</translation>
        </message>
        <message>
            <source>{score} is not scored: {reason}.</source>
            <translation>{score} hat keinen Wert: {reason}.</translation>
        </message>
        <message>
            <source>{score} of 100</source>
            <translation>{score} von 100</translation>
        </message>
        <message>
            <source>{score} {before} → {now}</source>
            <translation>{score} {before} → {now}</translation>
        </message>
        <message>
            <source>{score}: after four calls</source>
            <translation>{score}: nach vier Anrufen</translation>
        </message>
        <message>
            <source>{score}: not scored</source>
            <translation>{score}: kein Wert</translation>
        </message>
        <message>
            <source>{score}: not scored, {reason}</source>
            <translation>{score}: kein Wert, {reason}</translation>
        </message>
        <message>
            <source>{score}: {value} of 100</source>
            <translation>{score}: {value} von 100</translation>
        </message>
        <message>
            <source>{seconds} s long</source>
            <translation>{seconds} s lang</translation>
        </message>
        <message>
            <source>{seconds}, told</source>
            <translation>{seconds}, erzählt</translation>
        </message>
        <message>
            <source>{step}, turn {number}: {techniques}</source>
            <translation>{step}, Runde {number}: {techniques}</translation>
        </message>
        <message>
            <source>{step}: done</source>
            <translation>{step}: getan</translation>
        </message>
        <message>
            <source>{step}: not yet</source>
            <translation>{step}: noch nicht</translation>
        </message>
        <message>
            <source>{value:.0f} s</source>
            <translation>{value:.0f} s</translation>
        </message>
        <message>
            <source>{value:.0f} s left</source>
            <translation>noch {value:.0f} s</translation>
        </message>
        <message>
            <source>{value} syllables/s</source>
            <translation>{value} Silben/s</translation>
        </message>
        <message>
            <source>“Calm down”</source>
            <translation>„Beruhigen Sie sich“</translation>
        </message>
        <message>
            <source>“{title}” broke off in the middle. Nothing you said is lost.</source>
            <translation>„{title}“ brach mittendrin ab. Nichts, was Sie sagten, ist verloren.</translation>
        </message>
        <message>
            <source>“{words}” argues the point. They don't need who was right, they need what comes next.</source>
            <translation>„{words}“ führt einen Streit. Wichtig ist nicht, wer recht hatte, sondern was jetzt kommt.</translation>
        </message>
        <message>
            <source>“{words}” came faster than your usual, and can sound like a formality. Give it room.</source>
            <translation>„{words}“ kam schneller als gewohnt und kann wie eine Formalität klingen. Geben Sie ihm Raum.</translation>
        </message>
        <message>
            <source>“{words}” came with more voice than your usual. A boundary works best as the calmest line.</source>
            <translation>„{words}“ kam mit mehr Stimme als gewohnt. Eine Grenze wirkt am besten als der ruhigste Satz.</translation>
        </message>
        <message>
            <source>“{words}” came with more voice than your usual. An apology carries best when it is soft.</source>
            <translation>„{words}“ kam mit mehr Stimme als gewohnt. Eine Entschuldigung kommt leise am besten an.</translation>
        </message>
        <message>
            <source>“{words}” could be said to anybody. Put their own facts into it.</source>
            <translation>„{words}“ könnte man jedem sagen. Nehmen Sie auf, was Ihnen erzählt wurde.</translation>
        </message>
        <message>
            <source>“{words}” dropped off sharply at the end. A question opens up when its end stays light.</source>
            <translation>„{words}“ fiel am Ende steil ab. Eine Frage öffnet, wenn ihr Ende leicht bleibt.</translation>
        </message>
        <message>
            <source>“{words}” is good news, and your pitch hardly moved. Let them hear that it is good.</source>
            <translation>„{words}“ ist eine gute Nachricht, und Ihre Tonhöhe bewegte sich kaum. Lassen Sie hören, dass sie gut ist.</translation>
        </message>
        <message>
            <source>“{words}” is more than anyone can keep. Promise the next step, with a time.</source>
            <translation>„{words}“ ist mehr, als man halten kann. Versprechen Sie den nächsten Schritt, mit einer Zeit.</translation>
        </message>
        <message>
            <source>“{words}” is our word, not theirs. Say it in theirs.</source>
            <translation>„{words}“ ist unser Wort. Sagen Sie es in den Worten Ihres Gegenübers.</translation>
        </message>
        <message>
            <source>“{words}” is sorry for their feeling, not for what happened. Say sorry for the thing itself.</source>
            <translation>„{words}“ bedauert das Gefühl, nicht das, was geschah. Entschuldigen Sie sich für die Sache selbst.</translation>
        </message>
        <message>
            <source>“{words}” puts the fault on them. Whoever caused it, they need it solved.</source>
            <translation>„{words}“ schiebt die Schuld auf Ihr Gegenüber. Wer auch immer es war, es muss gelöst werden.</translation>
        </message>
        <message>
            <source>“{words}” sends them away. Stay their person, and fetch the help yourself.</source>
            <translation>„{words}“ schickt weg. Bleiben Sie zuständig, und holen Sie die Hilfe selbst.</translation>
        </message>
        <message>
            <source>“{words}” takes the feeling back. Stop before the “but”, or start a new sentence.</source>
            <translation>„{words}“ nimmt das Gefühl zurück. Halten Sie vor dem “but” inne, oder beginnen Sie einen neuen Satz.</translation>
        </message>
        <message>
            <source>“{words}” tells them what you can't do. Say what you can, as a choice.</source>
            <translation>„{words}“ sagt, was Sie nicht können. Sagen Sie, was Sie können, und lassen Sie die Wahl.</translation>
        </message>
        <message>
            <source>“{words}” turns the call into a fight. Leave it out, and go back to the problem.</source>
            <translation>„{words}“ macht den Anruf zum Streit. Lassen Sie es weg, und kehren Sie zum Problem zurück.</translation>
        </message>
        <message>
            <source>“{words}” usually makes people louder. Name what they are facing instead.</source>
            <translation>„{words}“ macht Menschen meist lauter. Sagen Sie stattdessen, wovor Ihr Gegenüber steht.</translation>
        </message>
        <message>
            <source>“{words}” was right the first time. By now they want to hear what happens next.</source>
            <translation>„{words}“ war beim ersten Mal richtig. Inzwischen zählt, was als Nächstes geschieht.</translation>
        </message>
        <message>
            <source>“{word}”: together.</source>
            <translation>„{word}“: zusammen.</translation>
        </message>
        <message>
            <source>“{word}”: you {value:.0f} st above.</source>
            <translation>„{word}“: Sie {value:.0f} HT darüber.</translation>
        </message>
        <message>
            <source>“{word}”: you {value:.0f} st below.</source>
            <translation>„{word}“: Sie {value:.0f} HT darunter.</translation>
        </message>
    </context>
</TS>
