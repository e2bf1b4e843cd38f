from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.model.problems import PlanProblem
from gui.pages.model.memory import ModelMemory
from gui.pages.model.places import HeadPlace, PlanPlace
from gui.store import Store


def test_a_plans_blocks_are_read_surveyed_replaced_and_mended(qtbot):
    store = Store()
    memory = ModelMemory.of(store)
    memory.use("own", ModelPlan(name="own", side_px=32, blocks=(Block(kind="conv"),)))
    place = PlanPlace(memory, lambda: 4)
    (problem,) = place.survey().problems
    place.mend("fix", problem, "pool-at-end")
    assert [block.kind for block in place.blocks] == ["conv", "global_average_pooling"]
    assert place.survey().rows[-1].output == (4,) and store.undo.undoText() == "fix"
    place.apply("change", place.blocks[1:])
    assert store.value.model.blocks == place.blocks and store.value.model.name == "own"


def test_a_heads_blocks_are_edited_the_same_way(qtbot):
    store = Store()
    memory = ModelMemory.of(store)
    memory.use("backbone", BackboneSpec(key="mobilenet_v2"))
    place = HeadPlace(memory, lambda: 4, lambda: 160)
    assert place.backbone == "MobileNetV2" and place.entry == (5, 5, 1280)
    place.apply("change", (Block(kind="flatten"),))
    assert store.value.model.head == (Block(kind="flatten"),) and place.survey().output == (5 * 5 * 1280,)
    problem = PlanProblem(block=0, key="plan-needs-map", params={"label": "Conv"}, fixes=("remove",))
    place.mend("fix", problem, "remove")
    assert place.blocks == ()
