<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>tone-matters</name>
        <message>
            <source>(nothing was said)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1. What stays here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2. Your microphone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3. Your usual voice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A dot is a call's overall score; the line is the mean of the latest five. In brackets: where the difference lies, nine times in ten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A good call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A minute of reading. Every measure is held against it. Only numbers are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A solution before they were heard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A solution came before the story. Let them feel heard first, then offer it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Acknowledge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Active level</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Acts now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After your first call this page fills. It stays on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agrees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All recordings, words and scores are gone for good. Your usual voice and settings stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All trades</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All your calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alpha ratio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an apology</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Angry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>angry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>annoyed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another turn gone by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answering</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apologises</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apology faster than your usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apology with more voice than your usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Articulation rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Articulation rate, to your usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked for what they had told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks for a fact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks openly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assertive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Be quiet again: this is a customer, and the microphone should not hear it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Be quiet for a moment: this is your room.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Best two seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>best {best}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>best {best}, last {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blames the customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Boundary held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Boundary with more voice than your usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe for half a minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By when?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Captions of the call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change between light and dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the microphone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checks it suits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clarify</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear, as if beside you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close this message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compared with your first turns of this call. A reading of your usual voice is firmer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compared with your usual voice, read on {date}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compared with your usual voice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Costs nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Customer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dBFS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Defends itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete every call?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete the call “{title}” of {day}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deutsch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difficulty {number} of {most}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Distance to your kind line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do you remember?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>English</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evenness of level</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every reply begins with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything, as JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export this call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filled pauses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finds the need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Follows up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For 30 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For 90 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For a year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For {days} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>furious</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Going in circles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good news said flat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goodwill</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hands-free: a silence ends the reply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hard to understand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hardest two seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hides behind rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hostile words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it came about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it ended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hung up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hz</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I have read it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interruptions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is measured in a call, against the customer's line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it needs your baseline, a short reading in your usual voice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it takes at least three phrases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It took {value:.1f} seconds until you answered. A short sound at once shows that you are there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its recordings, its words and its scores are gone for good.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jargon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep recordings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept within 0 to 100</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept. Read on {date}, with {device}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept. Read on {date}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Level of your voice in dBFS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Level rose with theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Level, dBFS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Level, to your usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light or dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Listening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Listening, {seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Listening…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Loudness swell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Many words, no question and no step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measure and keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measuring…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Microphone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Motion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names the feeling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next for you: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No scores yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no speech was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No speech was found in this take. Check that the right microphone is chosen, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No technique found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None of their own facts came back in your words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not heard yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not measured: {measures}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not once acknowledged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not played yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not scored: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not sure yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing in it for them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing in the way. Next time, name what this has meant for them in their own words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing leaves this computer. The app opens no network connection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing moves but the levels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing that they could hold on to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing to compare with yet: read your usual voice once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was heard: choose another microphone, or switch yours on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing was measured for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now say, as on the telephone: “Good morning, how can I help you?”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offered what helps nobody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offers a choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offers the manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>other people were heard in the pauses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over the telephone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overall score, calls: {number}. Mean of the first {most} or fewer: {first}. Mean of the latest: {latest}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Owns what went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passed up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passes it on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Persistent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phrase endings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phrases off a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pitch variation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pitch variation, to your usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pitch, Hz</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pitch, loudness and pace of your reply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pitch, median</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pitch, to your usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>played once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>played {times} times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plays it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plays it down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Praat TextGrid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Practice calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Promises too much</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Push to talk: hold the space bar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question after question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question clipped at its end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read aloud for a minute, and every measure is held against your own usual, never against others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read for a minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read for a minute, so that you are compared with yourself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>read it to its end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read this aloud, as you speak on an ordinary day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reassurance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reassures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recogniser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recorded, {seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recordings go after 30 days, or when you set it. You can delete them sooner.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replies without a step forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Respond</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Response delay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rounded to a whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said gently</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said in a hurry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said in one tone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save and check the microphone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save this call as a table, captions, a Praat TextGrid or JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say it to yourself, then look.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Says why it asks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scores</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sets a boundary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the answer: {question}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Silence that ends a reply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Silence that ends a reply, in tenths of a second</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>simmering</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of texts, in tenths of the usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong inside Tone Matters ({error})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong inside Tone Matters ({error}). The details are in {log}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sorry that isn't</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Speaking rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spectral balance, to your usual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>st</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>st/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start the call</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>start Tone Matters again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steady</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Syl/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>syllables/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Table for a spreadsheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes it on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Talk-over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ten seconds: a quiet moment, one sentence, one customer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thanks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>thanks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That was very short, and left them nothing to hold on to. Give them one full sentence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That was {seconds} seconds, too little to measure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the background was too loud</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The call was ended before it was over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The caller's line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The computer's default</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the customer's voice came from your loudspeaker</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the feeling named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The language and the recogniser change when the app starts again. When recordings go, your scores stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The microphone hears the customer: wear a headset, or turn them down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The microphone is open only during a call, this check, or while you read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the microphone was overloaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the recording is damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The room is nearly as loud as you: close the window, or wear a headset.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same said over and over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the sound came down a telephone line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The speech engine is not running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the words were not understood well enough</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their anger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their anger rose, and your level with it, by {value:.0f} dB. Hold yours steady.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their anger. {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their own facts that you played back: {facts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their own facts, played back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their patience ran out before the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their voice is being made: one line to go. You can start at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Their voice is being made: {left} lines to go. You can start at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then say this line as kindly as you can</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There was a silence of {value:.1f} seconds. Tell them what you are doing meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there was too little speech</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are heard. Now ask one open question to learn what matters most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They asked for {asks}. They needed {need}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They begin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They got what they asked for, not what they needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They got what they needed, and thank you for listening.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They know you care. Now say one thing you are doing, and by when.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They left without a way forward.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They speak first. You answer aloud. Then you hear how it came across.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They stay, and they will tell others why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They take the plan, and will believe it when they see it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They want somebody else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They want somebody who can decide.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They were kept waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They were not heard yet. Say what this has meant for them before anything else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This works: “{words}”. Keep it, and say it just as clearly next time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Three things before the first call. They take two minutes, and you can skip them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To the calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trade</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try: “{words}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {number}: a solution before they were heard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {number}: still no step forward.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {number}: {mood}, {before} → {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {number}: {techniques}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {number}: {what} for the third time or more; it no longer counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unhurried</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unresolved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until I delete them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>up to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Very few words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Vocal effort</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>WebVTT captions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Welcome to {app}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What did they ask for, and what did they need?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What did you promise?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is hardest for you?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to do, and what was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you know</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whisper base (better)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whisper tiny (for small machines)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Won over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wording</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>words/min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are hard to hear: move the microphone closer, or turn it up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You asked for respect, twice, and kept your dignity.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You began while they were still speaking. Let them come to the end, then count one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You filled {value:.0f} pauses a minute. A short silence sounds surer than an “um”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You first against you now, and all your calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You first, you now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You let them go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You named no time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You spoke at {value:.0f} words a minute; above 190 it is hard to take in. Breathe more often.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You spoke at {value:.0f} words a minute; below 110 it can sound unsure. Keep sentences together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You spoke over them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You spoke {value:.0f} % faster than your usual. Give each sentence its own breath.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You talked over them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You were {value:.0f} dB off your usual level. Say it as if they sat across the table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>your baseline holds no kind line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>your baseline was measured with another microphone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your kind line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your level rose by {value:.0f} dB over the reply. Bring the last sentence back to where you began.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your microphone is fine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your pitch moved {value:.0f} % less than your usual. Lean on the word that matters most to them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your pitch varied by only {value:.1f} semitones. Let it rise on the word that matters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your sentences ended on a rise, which can sound unsure. Let the last word come down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your usual voice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your voice came down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your voice clips: turn the microphone down, or move it beside your mouth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your voice gave more than its usual on “{words}”. Say that part again at your usual level.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your voice was raised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your voice {voice}, the room {room}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your voice: level and pitch over the last six seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{calls}. You practised on {days} of the last {within} days. It stays on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{challenge}: hard for me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{device} (not there now)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{low} and more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is now {mood}, anger {before} → {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is still {mood}, anger {before} → {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} st</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} syllables/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{points} of {most}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{score} is not scored: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{score} of 100</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{score}: after four calls</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{score}: not scored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{score}: not scored, {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{score}: {value} of 100</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{step}, turn {number}: {techniques}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{step}: done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{step}: not yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“Calm down”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” argues the point. They don't need who was right, they need what comes next.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” came faster than your usual, and can sound like a formality. Give it room.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” came with more voice than your usual. A boundary works best as the calmest line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” came with more voice than your usual. An apology carries best when it is soft.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” could be said to anybody. Put their own facts into it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” dropped off sharply at the end. A question opens up when its end stays light.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” is good news, and your pitch hardly moved. Let them hear that it is good.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” is more than anyone can keep. Promise the next step, with a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” is our word, not theirs. Say it in theirs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” is sorry for their feeling, not for what happened. Say sorry for the thing itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” puts the fault on them. Whoever caused it, they need it solved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” sends them away. Stay their person, and fetch the help yourself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” takes the feeling back. Stop before the “but”, or start a new sentence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” tells them what you can't do. Say what you can, as a choice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” turns the call into a fight. Leave it out, and go back to the problem.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” usually makes people louder. Name what they are facing instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{words}” was right the first time. By now they want to hear what happens next.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
