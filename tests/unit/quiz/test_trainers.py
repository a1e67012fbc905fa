"""Decks as people make them who never read a manual, saved as files and opened again."""

import pptx
import pytest
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

from pptlearn.convert import read
from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from tests.trainers import BLANK, COMPARISON, TITLE_AND_BODY, TITLE_ONLY, TWO_BODIES, Trainer

ONE, SOME, TRUTH = "multipleChoice", "multipleResponse", "trueFalse"
WHAT = "Wat is het?"
THINGS = ("Een vogel", "Een vliegtuig", "Een man")
BOSSES = ("Jan", "Piet", "Joris")
RECTANGLE, ROUND, OVAL = MSO_SHAPE.RECTANGLE, MSO_SHAPE.ROUNDED_RECTANGLE, MSO_SHAPE.OVAL


def things(right, *more):
    return [THINGS[0], right, THINGS[2], *more]


STARRED = things("Een vliegtuig *")

WRITTEN = [
    # title, lines, notes, type, key
    ("Quiz 3", ["Welke kleur?", "Groen", "✓ Rood", "Blauw"], "", ONE, "b"),
    ("Vraag 2", ["Welke kleur?", "Groen", ("Rood", {"bold": True}), "Blauw"], "", ONE, "b"),
    ("Vraag 2 Welke kleur?", ["Groen", ("Rood", {"color": "00B050"}), "Blauw"], "", ONE, "b"),
    ("Kennischeck: wie bel je?", ["Klant", ("Chef", {"color": "00B050"}), "Politie"], "", ONE, "b"),
    ("Frage: Welche Farbe?", ["grün", "blau", ("rot", {"highlight": "FFFF00"})], "", ONE, "c"),
    ("Question\u202f: quelle ville\u202f?", ["Bruxelles ☑", "Gand ☐", "Namur ☐"], "", ONE, "a"),
    ("Qestion: which colour?", ["Red (correct)", "Blue", "Green"], "", ONE, "a"),
    ("QUESTION 4: WHICH COLOUR?", ["RED", "*BLUE", "GREEN"], "", ONE, "b"),
    ("❓ Quiz: which one?", ["One", "Two ✅", "Three"], "", ONE, "b"),
    ("🧠 Quiz time!", ["Which one is even?", "One", "Two ✅", "Three"], "", ONE, "b"),
    ("Vraag 5 - Wat bij brand?", ["A) Wachten", "B) Lopen", "C) Alarm"], "Antwoord: C", ONE, "c"),
    ("Question n°2 : que faire ?", ["a. Attendre", "b. Courir"], "Bonne réponse : b", ONE, "b"),
    ("Quiz: which war?", ["I. First", "II. Second *", "III. Third"], "", ONE, "b"),
    ("Quiz: which war?", ["I. First", "II. Second", "III. Third"], "Answer: II", ONE, "b"),
    ("Question: right?", [("No", {"struck": True}), "Yes", ("Never", {"struck": True})], "", ONE, "b"),
    ("Quiz: kies", ["Een", ("Twee", {"underlined": True}), "Drie"], "", ONE, "b"),
    (f"Vraag: {WHAT}", things("Een vliegtuig (juist)"), "", ONE, "b"),
    (f"Vraag: {WHAT}", things("Een vliegtuig - juist"), "", ONE, "b"),
    (f"Vraag: {WHAT}", things("Een vliegtuig => juiste antwoord"), "", ONE, "b"),
    (f"Vraag: {WHAT}", things("(juist) Een vliegtuig"), "", ONE, "b"),
    (f"Vraag: {WHAT}", things("[v] Een vliegtuig"), "", ONE, "b"),
    ("Question: pick", ["One", "Two (OK)", "Three (NOK)"], "", ONE, "b"),
    ("Question 1 - Choisissez", ["Un", "Deux (bonne réponse)", "Trois"], "", ONE, "b"),
    ("Frage 1: Wähle", ["Eins", "Zwei (richtig)", "Drei"], "", ONE, "b"),
    ("Quiz: which are fruit?", ["✔ Apple", "Carrot", "✔ Pear", "Leek"], "", SOME, ("a", "c")),
    ("Quiz: which are fruit?", ["[x] Apple", "[ ] Carrot", "[x] Pear"], "", SOME, ("a", "c")),
    ("Vraag: welke? (meerdere antwoorden)", ["Vis *", "Vogel *", "Man"], "", SOME, ("a", "b")),
    ("Vraag 3: de zon is koud", ["Waar", ("Niet waar", {"bold": True})], "", TRUTH, "false"),
    ("Vrai ou faux ?", ["La terre est ronde.", "Vrai ✓", "Faux"], "", TRUTH, "true"),
    ("Koppel: landen", ["België = Brussel", "Spanje = Madrid"], "", "matching", {"1": "a", "2": "b"}),
    ("Quiz: put in order", ["1. Wake up", "2. Wash", "3. Eat"], "", "sequence", ("b", "c", "a")),
    ("Vraag 4: zet in de juiste volgorde", ["Wekker", "Bad", "Eten"], "", "sequence", ("c", "a", "b")),
    ("Vul in", ["De hoofdstad is [Brussel]."], "", "fillInTheBlanks", {"g1": "Brussel"}),
    ("Question : complétez", ["La capitale est [Bruxelles]."], "", "fillInTheBlanks", {"g1": "Bruxelles"}),
    ("Enquête: hoe was het?", ["Duidelijk", "Goed"], "Schaal: 1-5", "likert", None),
    ("Question ouverte : que retenez-vous ?", ["Décrivez."], "", "essay", None),
    ("Vraag: wat is de hoofdstad?", [], "Antwoord: Brussel", "shortAnswer", "Brussel"),
    ("Question: what is the capital?", ["Answer: Brussels"], "", "shortAnswer", "Brussels"),
    ("Frage: wie viele Kontinente?", ["Antwort: 7"], "", "numeric", 7),
    ("Vraag: welk nummer bel je?", [], "Antwoord: 112", "numeric", 112),
    ("Question 3: which?", ["A. One", "B. Two", "C. Three", "Answer: B"], "", ONE, "b"),
    ("Quiz", [f"{WHAT}\v*Vogel\vVliegtuig\vMan"], "", ONE, "a"),
    ("Question 1/5", ["What is it?", "A bird", "A plane *", "A man"], "", ONE, "b"),
    (f"MC-vraag: {WHAT}", STARRED, "", ONE, "b"),
    ("QCM 1", ["Qu'est-ce ?", "Un oiseau", "Un avion ✔", "Un homme"], "", ONE, "b"),
    (f"Toets jezelf: {WHAT}", STARRED, "", ONE, "b"),
    ("Test yourself: what is it?", ["A bird", "A plane ✔"], "", ONE, "b"),
    ("Quizfrage Nr. 3: Was ist das?", ["Ein Vogel", "Ein Flugzeug ✔"], "", ONE, "b"),
    (WHAT, STARRED, "#quiz", ONE, "b"),
    (f"{WHAT} #quiz", STARRED, "", ONE, "b"),
    (f"[Quizvraag] {WHAT}", STARRED, "", ONE, "b"),
    (f"3. Vraag: {WHAT}", STARRED, "", ONE, "b"),
    (f"Vraag 3 {WHAT}", STARRED, "", ONE, "b"),
    (f"QUIZ\v{WHAT}", STARRED, "", ONE, "b"),
    (f"Quizz: {WHAT}", STARRED, "", ONE, "b"),
    (f"Vraga: {WHAT}", STARRED, "", ONE, "b"),
    ("Frage 4. Was ist das?", ["ein Vogel", "ein Flugzeug *"], "", ONE, "b"),
    (f"Quizvraag 12 \u2013 {WHAT}", things("Een vliegtuig √"), "", ONE, "b"),
    ("Quiz", [(WHAT, {"bold": True}), *STARRED], "", ONE, "b"),
    (f"Quiz: {WHAT}", [STARRED[0], "\tNee", "*Een vliegtuig", "\tGoed gezien", "Een man"], "", ONE, "b"),
    (f"Quiz: {WHAT}", ["❌ Een vogel", "✅ Een vliegtuig", "❌ Een man"], "", ONE, "b"),
    (f"Quiz: {WHAT}", ["Een vogel.", "Een vliegtuig.*", "Een man."], "", ONE, "b"),
    (
        f"Quiz: {WHAT}",
        things((THINGS[1], {"bold": True, "color": "00B050", "size": 36})),
        "",
        ONE,
        "b",
    ),
    (f"Vraag: {WHAT}", THINGS, "Hier vertel ik iets.\nJuiste antwoord = B", ONE, "b"),
    (f"Vraag: {WHAT}", THINGS, "Het juiste antwoord is B.", ONE, "b"),
    ("Question: what is it?", ["A bird", "A plane"], "Correct answer is B", ONE, "b"),
    ("Question: what is it?", ["A bird", "A plane"], "Answer: a plane, because it has engines.", ONE, "b"),
    ("Question : la terre est ronde ?", ["Oui ✓", "Non"], "", TRUTH, "true"),
    (f"Module 2 – Veiligheid\vVraag 3: {WHAT}", STARRED, "", ONE, "b"),
    ("Koppel: steden", ["Brussel – België", "Parijs – Frankrijk"], "", "matching", {"1": "a", "2": "b"}),
    ("Verbind: steden", ["Brussel\tBelgië", "Parijs\tFrankrijk"], "", "matching", {"1": "a", "2": "b"}),
    ("Matching: terms", ["LTE: fourth", "NR: fifth"], "", "matching", {"1": "b", "2": "a"}),
    (f"Vraag: {WHAT}", ["A) Een vogel  B) *Een vliegtuig  C) Een man"], "", ONE, "b"),
    (f"Vraag: {WHAT}", ["A. Een vogel; B. Een vliegtuig; C. Een man"], "Antwoord: B", ONE, "b"),
    ("Quiz", [f"{WHAT} a) vogel ✓b) vliegtuig c) man"], "", ONE, "b"),
    (f"Quiz: {WHAT}", ["A) Een vogel\tB) Een hond", "C) Een vliegtuig *\tD) Een man"], "", ONE, "c"),
    (f"Quiz: {WHAT}", ["Een vogel / *Een vliegtuig / Een man"], "", ONE, "b"),
    (f"Quiz: {WHAT}", ["Een vogel | Een vliegtuig (juist) | Een man"], "", ONE, "b"),
    ("Juist of fout: de zon is koud", ["Juist / Fout"], "Antwoord: fout", TRUTH, "false"),
    ("Zet in volgorde", ["Wekker / Bad / Eten"], "", "sequence", ("c", "a", "b")),
    ("Vraag: wat is de hoofdstad?", ["Voluit / geen afkorting"], "Antwoord: Brussel", "shortAnswer", None),
    (f"Oefening 3: {WHAT}", STARRED, "", ONE, "b"),
    ("Oefening 3", [WHAT, *STARRED], "", ONE, "b"),
    ("Exercise 2 - Pick one", THINGS, "Answer: B", ONE, "b"),
    ("Übung 1: Die Sonne ist kalt.", ["Richtig", "Falsch ✔"], "", TRUTH, "false"),
    ("Exercice 4 : la capitale ?", ["Gand", "Bruxelles", "Réponse : B"], "", ONE, "b"),
    ("Oefening: Vul in: de hoofdstad", ["Dat is [Brussel]."], "", "fillInTheBlanks", {"g1": "Brussel"}),
    ("Evaluatie: hoe was het?", ["Duidelijk", "Goed"], "Schaal: 1-5", "likert", None),
    ("Zet in volgorde", ["Wekker", "Bad", "Eten"], "", "sequence", ("c", "a", "b")),
    ("Put the steps in the right order", ["1. Wake", "2. Wash", "3. Eat"], "", "sequence", ("b", "c", "a")),
    ("Remettez dans l'ordre", ["Réveil", "Bain", "Repas"], "", "sequence", ("c", "a", "b")),
    ("Bringen Sie die Schritte in die richtige Reihenfolge", ["Wecker", "Bad"], "", "sequence", ("b", "a")),
    # what only looks like one
    ("Vraag: hoe werkt het?", ["Zie hoofdstuk A. en B. / bijlage"], "", None, None),
    ("Exercise 3: Pointers", ["*p = 3;", "q = &p;"], "", None, None),
    ("Oefening 3: maak een deck", ["✓ Open PowerPoint", "Sla op"], "", None, None),
    ("Exercise 2: arrays", ["int a[10];", "a[i] = 3;"], "", None, None),
    ("Exercise 1: what is 2 + 2?", ["Answer: 4"], "", None, None),
    ("Evaluation: results", ["Accuracy 90 %", ("Recall 80 %", {"bold": True})], "", None, None),
    ("Put your house in order", ["Clean up", "Sort out"], "", None, None),
    ("Order of events", ["First", "Second"], "", None, None),
    ("Waarom doen we dit?", ["Reden een", "Reden twee"], "", None, None),
    ("Agenda", ["✓ Intro", "✓ Theorie", "Oefening"], "", None, None),
    ("Checklist: voor vertrek", ["✓ Sleutels", "✓ Jas", "Telefoon"], "", None, None),
    ("Question: how did sales do?", ["Revenue up 10%", "Costs down"], "", None, None),
    ("Question 3", ["Revenue up", ("Costs down", {"bold": True})], "", None, None),
    ("Test results: Q3", ["Passed: 10", ("Failed: 2", {"bold": True})], "", None, None),
    ("Check: the process", ["Plan", ("Do", {"bold": True}), "Check", "Act"], "", None, None),
    ("Question: why?", ["Answer: because the market grew faster than we thought"], "", None, None),
    ("Vraag: wie is de baas?", ["Jan", ("Piet", {"color": "FF0000"}), "Joris"], "", None, None),
]

DRAWN = []
FEEDBACK = "Feedback juist: Goed zo!\nIncorrect feedback: Sorry.\nFeedback: Daarom."


def drawn(type_name, key=None):
    """Add to `DRAWN` a slide that a trainer draws, with what it should be taken for."""

    def add(draw):
        DRAWN.append((draw, type_name, key))
        return draw

    return add


@drawn(ONE, "d")
def answers_in_two_columns(trainer):
    trainer.slide_of(TWO_BODIES, "Quiz: kies", ["Een", "Twee"], ["Drie", "Vier *"])


@drawn(TRUTH, "false")
def a_tick_in_one_of_two_boxes(trainer):
    trainer.slide_of(TITLE_ONLY, "Juist of fout: de aarde is plat")
    trainer.shape(RECTANGLE, 1, 3, 3, 1, "Juist")
    trainer.shape(RECTANGLE, 5, 3, 3, 1, "Fout ✓")


@drawn(TRUTH, "true")
def the_green_one_of_two_boxes(trainer):
    trainer.slide_of(TITLE_ONLY, "Quiz: the earth is round")
    trainer.shape(RECTANGLE, 1, 3, 3, 1, "True", "00B050")
    trainer.shape(RECTANGLE, 5, 3, 3, 1, "False")


@drawn(ONE, "c")
def the_green_one_of_four_boxes(trainer):
    trainer.slide_of(TITLE_ONLY, "Vraag 7: welke stad?")
    for n, city in enumerate(("Gent", "Antwerpen", "Brussel", "Luik")):
        trainer.shape(
            ROUND, 1 + 4 * (n % 2), 2 + 2 * (n // 2), 3.5, 1.2, city, "00B050" if n == 2 else "4472C4"
        )


@drawn(ONE, "b")
def a_tick_on_a_picture(trainer):
    trainer.slide_of(TITLE_ONLY, "Quiz: which sign is danger?")
    for n, color in enumerate(("red", "yellow", "blue")):
        trainer.picture(1 + 3 * n, 2.5, 2.4, 2, color, alt=f"{color} sign")
    trainer.box(4.2, 4.6, 0.8, 0.6, "✓")


@drawn(ONE, "a")
def a_star_in_a_caption(trainer):
    trainer.slide_of(TITLE_ONLY, "Quiz: welk bord?")
    for n, color in enumerate(("red", "yellow", "blue")):
        trainer.picture(1 + 3 * n, 2.5, 2.4, 2, color)
        trainer.box(1 + 3 * n, 4.6, 2.4, 0.5, f"{'*' if n == 0 else ''}Bord {n + 1}")


@drawn(ONE, "b")
def a_tick_in_a_column_of_its_own(trainer):
    trainer.slide_of(TITLE_ONLY, "Quiz: which?").table(("One", ""), ("Two", "✓"), ("Three", ""), header=False)


@drawn(ONE, "b")
def a_green_cell(trainer):
    trainer.slide_of(TITLE_ONLY, "Quiz: which?")
    trainer.table(("One",), ("Two",), ("Three",), header=False, painted=("Two",))


@drawn(ONE, "d")
def a_green_cell_of_four(trainer):
    trainer.slide_of(TITLE_ONLY, "Vraag: welke?")
    trainer.table(("Een", "Twee"), ("Drie", "Vier"), header=False, painted=("Vier",))


@drawn("matching", {"1": "a", "2": "c", "3": "b"})
def pairs_under_headings(trainer):
    trainer.slide_of(TITLE_ONLY, "Koppel: landen en hoofdsteden")
    trainer.table(("Land", "Hoofdstad"), ("België", "Brussel"), ("Frankrijk", "Parijs"), ("Spanje", "Madrid"))


@drawn("matching", {"1": "a", "2": "c", "3": "b"})
def two_lists_side_by_side(trainer):
    trainer.slide_of(
        TWO_BODIES,
        "Match the pairs: capitals",
        ["Belgium", "France", "Spain"],
        ["Brussels", "Paris", "Madrid"],
    )


@drawn("sequence", ("b", "c", "a"))
def steps_with_automatic_numbers(trainer):
    trainer.slide_of(TITLE_AND_BODY, "Order: the morning", ["Wake up", "Wash", "Eat"])
    trainer.bullets(all=("buAutoNum", {"type": "arabicPeriod"}))


@drawn("hotspot")
def a_ring_drawn_on_a_picture(trainer):
    trainer.slide_of(TITLE_ONLY, "Duid aan: waar is de nooduitgang?").picture(1, 1.8, 6, 4, alt="plan")
    trainer.shape(OVAL, 3, 3, 0.8, 0.8, fill=None, line="FF0000")


@drawn("dragAndDrop")
def things_in_titled_boxes(trainer):
    trainer.slide_of(TITLE_ONLY, "Vraag 3: Sleep het afval in de juiste bak")
    for n, (bin_name, waste) in enumerate((("Papier", ("Krant", "Doos")), ("Glas", ("Fles", "Bokaal")))):
        trainer.shape(RECTANGLE, 0.5 + 4.7 * n, 2, 4, 4, bin_name)
        for m, thing in enumerate(waste):
            trainer.shape(ROUND, 0.8 + 4.7 * n + 1.8 * m, 3, 1.5, 0.7, thing, "FFC000")


@drawn("dragAndDrop")
def titles_above_the_boxes(trainer):
    trainer.slide_of(TITLE_ONLY, "Drag and drop: sort")
    for n, (bin_name, waste) in enumerate((("Paper", ("News", "Box")), ("Glass", ("Bottle", "Jar")))):
        trainer.shape(RECTANGLE, 0.5 + 4.7 * n, 2.4, 4, 3.6, fill=None, line="000000")
        trainer.box(0.5 + 4.7 * n, 1.9, 4, 0.5, bin_name)
        for m, thing in enumerate(waste):
            trainer.shape(ROUND, 0.8 + 4.7 * n + 1.8 * m, 3, 1.5, 0.7, thing, "FFC000")


@drawn("dragAndDrop")
def titles_at_the_top_of_the_boxes(trainer):
    trainer.slide_of(TITLE_ONLY, "Drag and drop: sort")
    for n, (bin_name, waste) in enumerate((("Paper", ("News", "Box")), ("Glass", ("Bottle", "Jar")))):
        trainer.shape(RECTANGLE, 0.5 + 4.7 * n, 2.4, 4, 3.6, fill=None, line="000000")
        trainer.box(0.7 + 4.7 * n, 2.5, 3.6, 0.5, bin_name)
        for m, thing in enumerate(waste):
            trainer.shape(ROUND, 0.8 + 4.7 * n + 1.8 * m, 4, 1.5, 0.7, thing, "FFC000")


@drawn("matching", {"1": "a", "2": "b"})
def a_tick_in_every_row_of_a_grid(trainer):
    trainer.slide_of(TITLE_ONLY, "Vraag: juist of fout?")
    trainer.table(("Stelling", "Juist", "Fout"), ("De zon is warm", "✓", ""), ("De maan is groen", "", "✓"))


@drawn("matching", {"1": "c", "2": "a", "3": "b"})
def a_grid_of_crosses(trainer):
    trainer.slide_of(TITLE_ONLY, "Quiz: which bin?")
    trainer.table(
        ("", "Paper", "Glass", "Rest"), ("Crisps", "", "", "X"), ("News", "X", "", ""), ("Jar", "", "X", "")
    )


@drawn(None)
def a_grid_with_two_ticks_in_a_row(trainer):
    trainer.slide_of(TITLE_ONLY, "Quiz: which?")
    trainer.table(("", "Paper", "Glass"), ("Crisps", "✓", "✓"), ("News", "✓", ""))


@drawn("likert")
def an_empty_evaluation_form(trainer):
    trainer.slide_of(TITLE_ONLY, "Evaluatie: de opleiding")
    trainer.table(("", "Slecht", "Goed"), ("Zaal", "", "☐"), ("Trainer", "", ""))


@drawn(None)
def an_evaluation_of_something(trainer):
    trainer.slide_of(TITLE_ONLY, "Evaluation: tools")
    trainer.table(("", "2023", "2024"), ("Happy", "8", "9"))


@drawn("likert")
def a_scale_in_a_table(trainer):
    trainer.slide_of(TITLE_ONLY, "Survey: your opinion")
    trainer.table(("", "Bad", "OK", "Good"), ("Content", "", "", ""), ("Length", "", "", ""))


STEPS = ("Wekker", "Bad", "Eten")


@drawn("sequence", ("c", "a", "b"))
def steps_in_a_row_of_boxes(trainer):
    trainer.slide_of(TITLE_ONLY, "Zet in de juiste volgorde")
    for n, text in enumerate(STEPS):
        trainer.shape(MSO_SHAPE.CHEVRON, 0.5 + 2.7 * n, 3, 3, 1.2, text)


@drawn("sequence", ("c", "a", "b"))
def steps_in_numbered_boxes(trainer):
    trainer.slide_of(TITLE_ONLY, "Volgorde: de ochtend")
    for n, text in enumerate(STEPS):
        trainer.shape(ROUND, 0.5 + 4 * (n % 2), 2 + 2 * (n // 2), 3, 1.2, f"{n + 1}. {text}")


@drawn(None)
def boxes_all_over_the_slide(trainer):
    trainer.slide_of(TITLE_ONLY, "Volgorde: de ochtend")
    for n, text in enumerate(STEPS):
        trainer.shape(ROUND, 0.5 + 4 * (n % 2), 2 + 2 * (n // 2), 3, 1.2, text)


@drawn(None)
def boxes_whose_numbers_do_not_follow_the_eye(trainer):
    trainer.slide_of(TITLE_ONLY, "Volgorde: de ochtend")
    for n, text in enumerate(STEPS):
        trainer.shape(RECTANGLE, 0.5 + 3 * n, 3, 2.5, 1.2, f"{3 - n}. {text}")


@drawn(ONE, "b")
def the_answer_in_a_small_box(trainer):
    trainer.slide_of(TITLE_AND_BODY, "Question 3: which?", ["A. One", "B. Two", "C. Three"])
    trainer.box(1, 6.5, 4, 0.5, "Correct answer: B", size=10)


@drawn(ONE, "b")
def nothing_but_text_boxes(trainer):
    trainer.slide_of(BLANK).box(0.5, 0.3, 9, 1, "Vraag 1", size=32)
    trainer.box(0.5, 1.2, 9, 0.7, "Wie is de baas?", size=24)
    for n, text in enumerate(("A. Jan", "B. Piet ✓", "C. Joris")):
        trainer.box(1, 2.2 + 0.8 * n, 6, 0.6, text)


@drawn(ONE, "b")
def green_letters_before_the_answers(trainer):
    trainer.slide_of(TITLE_ONLY, "Vraag 4: wie is de baas?")
    for n, name in enumerate(BOSSES):
        trainer.shape(OVAL, 1, 2.2 + n, 0.7, 0.7, "ABC"[n], "00B050" if n == 1 else "4472C4")
        trainer.box(2, 2.3 + n, 6, 0.6, name)


@drawn(ONE, "b")
def a_group_of_boxes(trainer):
    group = trainer.slide_of(TITLE_ONLY, f"Quiz: {WHAT}").slide.shapes.add_group_shape()
    for n, text in enumerate(things("Een vliegtuig ✓")):
        group.shapes.add_shape(RECTANGLE, *map(Inches, (1, 2 + n, 4, 0.8))).text_frame.text = text


@drawn(ONE, "b")
def a_star_that_became_a_bullet(trainer):
    trainer.slide_of(TITLE_AND_BODY, f"Quiz: {WHAT}", THINGS)
    trainer.bullets(all=("buNone", {}), line1=("buChar", {"char": "•"}))


def bosses(trainer):
    return trainer.slide_of(TITLE_AND_BODY, "Vraag 4: wie is de baas?", BOSSES)


@drawn(ONE, "b")
def a_tick_beside_a_line(trainer):
    bosses(trainer).box(3.2, 2.35, 0.6, 0.5, "✓", color="00B050", size=28)


@drawn(ONE, "b")
def a_tick_of_wingdings_before_a_line(trainer):
    box = bosses(trainer).box(0.1, 2.35, 0.5, 0.5, "ü")
    box.text_frame.paragraphs[0].runs[0].font.name = "Wingdings"


@drawn(ONE, "b")
def a_ring_around_a_line(trainer):
    bosses(trainer).shape(OVAL, 0.5, 2.3, 2.5, 0.6, fill=None, line="00B050")


@drawn(ONE, "b")
def an_arrow_at_a_line(trainer):
    bosses(trainer).shape(MSO_SHAPE.LEFT_ARROW, 3.2, 2.35, 1, 0.4)


@drawn(ONE, "b")
def an_icon_of_a_tick_beside_a_line(trainer):
    bosses(trainer).picture(3.2, 2.35, 0.5, 0.5, "green", alt="Vinkje met effen opvulling")


@drawn(None)
def a_tick_between_two_lines(trainer):
    bosses(trainer).box(3.2, 2.7, 0.6, 0.5, "✓")


@drawn(ONE, "b")
def two_questions_of_which_the_first_is_asked(trainer):
    trainer.slide_of(
        COMPARISON,
        "Quiz",
        ["Capital of Belgium?"],
        ["Ghent", "*Brussels", "Namur"],
        ["Capital of France?"],
        ["*Paris", "Lyon"],
    )


CASES = [
    *((f"{n} {title}", type_name, key) for n, (title, *_, type_name, key) in enumerate(WRITTEN)),
    *((draw.__name__.replace("_", " "), type_name, key) for draw, type_name, key in DRAWN),
]


@pytest.fixture(scope="module")
def understood(tmp_path_factory):
    """Return question and codes of every slide, from one deck with all of them."""
    trainer = Trainer(pptx.Presentation())
    for title, lines, notes, _, _ in WRITTEN:
        trainer.slide_of(TITLE_AND_BODY, title, lines, notes=notes)
    for draw, _, _ in DRAWN:
        draw(trainer)
    path = tmp_path_factory.mktemp("trainers") / "deck.pptx"
    trainer.deck.save(path)
    problems = Problems()
    deck, quiz = parse_quiz(read(path), QuizOptions(), problems)
    questions = {each.slide: each for each in quiz.questions}
    return [
        (questions.get(slide.number), slide, [each for each in problems if each.where.slide == slide.number])
        for slide in deck.slides
    ]


@pytest.mark.parametrize("number", range(len(CASES)), ids=[name for name, *_ in CASES])
def test_what_a_trainer_makes_is_understood(understood, number):
    _, type_name, key = CASES[number]
    question, _, problems = understood[number]
    assert (question.type if question else None) == type_name, [each.message for each in problems]
    assert key is None or question.key == key


@pytest.mark.parametrize("number", range(len(CASES)), ids=[name for name, *_ in CASES])
def test_no_mark_is_left_on_a_question(understood, number):
    question, slide, _ = understood[number]
    if question is None or question.type in ("likert", "essay"):
        return
    shown = str([shape.text.text for shape in slide.shapes if getattr(shape, "text", None)])
    assert not any(sign in shown for sign in ("*", "✓", "✔", "☑", "✅", "❌", "juist)", "OK)", "=>", "[v]"))
    assert not question.stem.startswith(("Quiz:", "Vraag:", "Question:", "Frage:"))


def test_feedback_is_known_by_that_word_too(tmp_path):
    trainer = Trainer(pptx.Presentation())
    trainer.slide_of(TITLE_AND_BODY, f"Vraag: {WHAT}", STARRED, notes=FEEDBACK)
    trainer.deck.save(tmp_path / "deck.pptx")
    deck, quiz = parse_quiz(read(tmp_path / "deck.pptx"), QuizOptions(), Problems())
    (question,) = quiz.questions
    assert (question.right, question.wrong, question.why) == ("Goed zo!", "Sorry.", "Daarom.")
    assert deck.slides[0].notes.text == ""


def test_one_answer_in_red_is_asked_about(understood):
    codes = {CASES[n][0]: [each.code for each in problems] for n, (_, _, problems) in enumerate(understood)}
    assert [codes[name] for name in codes if "wie is de baas" in name] == [["quiz.red-answer"]]


def test_a_sign_beside_a_line_is_asked_about(understood):
    codes = {CASES[n][0]: [each.code for each in problems] for n, (_, _, problems) in enumerate(understood)}
    assert codes["a tick beside a line"] == codes["a ring around a line"] == ["quiz.guessed-mark"]


def test_a_second_question_is_named(understood):
    (problem,) = understood[-1][2]
    assert (problem.code, "“Paris”" in problem.message) == ("quiz.second-question", True)
