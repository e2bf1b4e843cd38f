from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.policy.train_policy import TrainPolicy
from gui.pages.model.memory import ModelMemory, policy_for
from gui.store import Store

PLAN = ModelPlan(name="own", side_px=32, blocks=(Block(kind="flatten"),))


def test_only_pretrained_weights_are_frozen():
    transfer, scratch, finetune = (TrainPolicy(mode=mode) for mode in ("transfer", "scratch", "finetune"))
    assert policy_for(PLAN, transfer).mode == "scratch"
    assert policy_for(BackboneSpec(pretrained=False), finetune).mode == "scratch"
    assert policy_for(BackboneSpec(), scratch).mode == "transfer"
    assert policy_for(BackboneSpec(), finetune) is finetune


def test_a_switch_is_one_undo_step_and_both_sides_are_remembered(qtbot):
    store = Store()
    memory = ModelMemory.of(store)
    assert ModelMemory.of(store) is memory
    chosen = BackboneSpec(key="mobilenet_v2")
    memory.use("choose", chosen)
    memory.use("build", PLAN)
    assert (store.value.model, store.value.policy.mode) == (PLAN, "scratch")
    assert memory.backbone == chosen and memory.plan == PLAN
    store.undo.undo()
    assert (store.value.model, store.value.policy.mode) == (chosen, "transfer")
    assert memory.plan == PLAN


def test_there_is_a_plan_to_start_from(qtbot):
    assert ModelMemory.of(Store()).plan.blocks
