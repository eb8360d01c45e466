"""Words that say nothing of a particular matter: they are in every call, whatever it is about."""

from __future__ import annotations

_WORDS = """
about above absolutely across actual actually after afterwards again against ahead almost alone along
already also although always among amount and another any anybody anymore anyone anything anyway anywhere
apart are aren around ask asked asking away back bad barely basically because been before began begin
behind being believe below beside best better between beyond big bit bloody both bother bothered bring
brought bunch but call called calling calls came can cannot care careful case cause caused certain
certainly chance change clear clearly close come comes coming complete completely concerned correct could
couldn course cut damn dead deal dealing dealt definitely did didn difference different direct disgrace
disgraceful does doesn doing don done down drop due during each earlier early easy either else end enough
entire especially even ever every everybody everyone everything everywhere exactly excuse excuses expect
expected extra fact fair far fault fed feel feeling few fill finally find fine finish first fix fixed folk
folks follow for forever forget forgot found free from front full fully funny further gave get gets
getting give given gives giving glad god goes going gone good got gotten great guess guy guys had half
hand hands hang happen happened happening happens hard hardly has hasn have haven having hear heard hell
hello help helped her here hers herself hey him himself his hold honest honestly hope hopeless horrible
how however idea idiot idiots immediately important impossible incompetent inside instead into isn issue
issues its itself joke just keep keeps kept kind knew know known knows last late later laugh lead learn
least leave left less let letting liars like likely line listen listening literally little live long
longer look looked looking lost lot lots love lovely luck lying madam made make makes making manage many
matter may maybe mean means meant meanwhile meet might mind mine minor mistake moment mood more most
mostly move moved much must myself name near nearly need needed needs neither never new next nice nobody
none nonsense nor normal not nothing notice now nowhere obviously off offer often okay old once one ones
only open opened ordinary other others otherwise ought our ours ourselves out outside over own part
particular past pathetic pay people perfect perfectly perhaps person piece place plain please plenty point
possible possibly pretty probably problem problems promise promised promises proper properly put quick
quickly quiet quite rang rather reach read ready real realise realize really reason rest ridiculous right
ring ringing round rubbish rude run said same sat saw say saying says second see seem seems seen self send
sent serious seriously service set several shall sham shame she short should shouldn show shown sick side
simple simply since single sit sitting situation small somebody somehow someone something sometimes
somewhere soon sorry sort sound sounds speak speaking spent spoke spoken staff stand stands start started
state stay still stood stop straight stuff stupid such suddenly suppose supposed sure surely take taken
takes taking talk talking tell telling terrible than thank thanks that the their theirs them themselves
then there therefore these they thing things think thinking this those though thought through throw till
time times tired together told too took total totally toward towards tried trouble true truth try trying
turn turned turns twice ugly under understand unless until upon upset use used useless using usual usually
utter utterly various very wait waited waiting walk want wanted wants was wasn waste wasted watch way ways
weird well went were weren what whatever when whenever where wherever whether which while who whoever
whole whom whose why will wish with within without won wonder word words work worked working works world
worse worst worth would wouldn write wrong yeah yes yet you your yours yourself yourselves
"""
COMMON: frozenset[str] = frozenset(_WORDS.split())
