"""What is read aloud for a baseline: a plain passage of about 55 seconds, and a line for kindness."""

from __future__ import annotations

from typing import Final

#: Nothing in it stirs anybody. Its words hold every sound of English speech.
PASSAGE: Final = (
    "On most mornings the market opens at seven. The stalls stand in two long rows between the river "
    "and the old town hall. A baker from the next village brings bread in wide wooden boxes, and the "
    "woman beside him sells apples, pears and honey. By nine there is hardly room to walk. People "
    "stop to talk about the weather, the price of eggs and the new bridge, which should have been "
    "ready last spring. Around noon it grows quiet again. The sellers fold their cloths, count what "
    "is left and load their vans. A street cleaner works his way from one end to the other, and two "
    "boys play football where the flowers stood. When the clock on the hall strikes two, the square "
    "is empty, and only a few leaves and the smell of bread are left."
)
KIND_LINE: Final = (
    "Thank you for telling me. I can see what this has meant for you, and I'm going to stay with you until "
    "it's put right."
)
#: A reading shorter than this, in seconds, is not measured; the passage takes about 55.
SHORTEST_READING_S: Final = 15.0
#: A kind line shorter than this, in seconds, is not measured.
SHORTEST_KIND_LINE_S: Final = 2.0
