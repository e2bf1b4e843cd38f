from engine.model.zoo import zoo_plan
from gui.pages.model.zoo_memory import ZooMemory


def test_the_last_switch_is_kept_beyond_the_page(context):
    memory = context.memory(ZooMemory)
    assert memory.before is None and memory.what == ""
    one, other = zoo_plan("alexnet"), zoo_plan("alexnet", switches={"lrn": False})
    memory.note(one, other, "Local response norm off")
    assert context.memory(ZooMemory) is memory
    assert (memory.before, memory.after, memory.what) == (one, other, "Local response norm off")
