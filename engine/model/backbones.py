"""The pretrained networks: every one of ``keras.applications``, and EfficientNet-Lite0, which is built in.

Parameters, multiply-adds and widths were counted on the built networks (``tests/model/test_backbones.py`` counts them
again); accuracies are the published ones of https://keras.io/api/applications/ on ImageNet's validation pictures.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import Any, Literal

from engine.core.backend import keras
from engine.core.registry import by_key

BUILT_IN = "efficientnet_lite0"
IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)
_CAFFE_MEAN = (123.68, 116.779, 103.939)

Scaling = Literal["tf", "caffe", "torch", "lite", "inside"]
SCALINGS: dict[Scaling, str] = {
    "tf": "(x − 127.5)/127.5",
    "caffe": "x − mean of each channel; blue, green, red",
    "torch": "(x/255 − mean)/spread of each channel",
    "lite": "(x − 127)/128",
    "inside": "inside the network",
}
"""How a network wants its input scaled, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backbone:
    """A pretrained network.

    Attributes:
        key: written into experiment files: never renamed.
        label: its name for people.
        factory: attribute of ``keras.applications``; empty for the built-in one.
        family: networks of one design.
        year: of publication.
        side_px: the square input it was made for.
        min_side: the smallest input it takes.
        channels: width of the last map.
        parameters: with its own classifier of 1,000 classes.
        parameters_without_top: without it.
        macs: multiply-adds for one picture at ``side_px``, with the classifier.
        scaling: how it wants its input.
        top1, top5: published ImageNet accuracy in percent; None where none is published.
        source: of the design.
        block_pattern: finds a layer's block in its name: its first group, or all it matches.
        block_ends: the pattern names the last layer of a block, not every layer.
        shrinks: what happens to the side of the map, step by step: keys of ``_STEPS``.
    """

    key: str
    label: str
    factory: str
    family: str
    year: int
    side_px: int
    min_side: int
    channels: int
    parameters: int
    parameters_without_top: int
    macs: int
    scaling: Scaling
    top1: float | None
    top5: float | None
    source: str
    block_pattern: str
    block_ends: bool
    shrinks: str

    def map_side(self, side_px: int) -> int:
        """Side of the last map, which the head is put on, for pictures of ``side_px``; below 1 they are too small."""
        return reduce(lambda side, step: _STEPS[step](side), self.shrinks, side_px)

    def macs_at(self, side_px: int) -> int:
        """Multiply-adds at another side: about in proportion to the pixels."""
        return round(self.macs * (side_px / self.side_px) ** 2)


_STEPS: dict[str, Callable[[int], int]] = {
    "h": lambda side: (side + 1) // 2,  # halved, padded so that an odd edge counts
    "f": lambda side: side // 2,  # halved, an odd edge lost
    "v": lambda side: (side - 1) // 2,  # a 3×3 window in steps of 2 without padding
    "w": lambda side: side - 2,  # a 3×3 window without padding
}


@dataclass(frozen=True, slots=True)
class _Family:
    """What networks of one design have in common."""

    label: str
    year: int
    scaling: Scaling
    min_side: int
    source: str
    block_pattern: str
    shrinks: str
    block_ends: bool = False


_LITE = _Family("EfficientNet-Lite", 2020, "lite", 32, "arXiv:1905.11946", r"^(stem|block\d[a-z]|top)", "hhhhh")
_VGG = _Family("VGG", 2014, "caffe", 32, "arXiv:1409.1556", r"^block\d", "fffff")
_INCEPTION = _Family("Inception", 2015, "tf", 75, "arXiv:1512.00567", r"^mixed\d+$", "vwvwvvv", True)
_INCEPTION_RESNET = _Family(
    "Inception", 2016, "tf", 75, "arXiv:1602.07261", r"^(block\w+_ac|mixed_\w+|conv_7b_ac)$", "vwvwvvv", True
)
_RESNET = _Family("ResNet", 2015, "caffe", 32, "arXiv:1512.03385", r"^(conv1|conv\d_block\d+)", "hhhhh")
_RESNET_V2 = _Family("ResNet V2", 2016, "tf", 32, "arXiv:1603.05027", r"^(conv1|conv\d_block\d+|post)", "hhhhh")
_XCEPTION = _Family("Xception", 2016, "tf", 71, "arXiv:1610.02357", r"^block\d+", "vwhhhh")
_DENSENET = _Family("DenseNet", 2016, "torch", 32, "arXiv:1608.06993", r"^(conv1|conv\d_block\d+|pool[2-4])", "hhfff")
_MOBILENET = _Family("MobileNet", 2017, "tf", 32, "arXiv:1704.04861", r"^conv_(?:dw|pw|pad)_(\d+)", "hffff")
_MOBILENET_V2 = _Family(
    "MobileNet V2", 2018, "tf", 32, "arXiv:1801.04381", r"^(block_\d+|expanded_conv|Conv_1)", "hhhhh"
)
_MOBILENET_V3 = _Family("MobileNet V3", 2019, "inside", 32, "arXiv:1905.02244", r"^expanded_conv_\d+|^conv_1", "hhhhh")
_NASNET = _Family(
    "NASNet", 2017, "tf", 32, "arXiv:1707.07012", r"^[anrs][a-z]+_\w*?_(stem_\d|reduce_\d+|\d+)$", "vhhhh"
)
_EFFICIENTNET = _Family("EfficientNet", 2019, "inside", 32, "arXiv:1905.11946", r"^(stem|block\d[a-z]|top)", "hhhhh")
_EFFICIENTNET_V2 = _Family(
    "EfficientNet V2", 2021, "inside", 32, "arXiv:2104.00298", r"^(stem|block\d[a-z]|top)", "hhhhh"
)
_CONVNEXT = _Family(
    "ConvNeXt", 2022, "inside", 32, "arXiv:2201.03545", r"(stem|downsampling_block_\d|stage_\d_block_\d+)", "fffff"
)


def scaled(picture: Any, scaling: Scaling) -> Any:
    """Add the layer called "scaling" to a symbolic RGB 0–255 input; nothing for networks that scale inside."""
    layers = keras().layers
    if scaling == "inside":
        return picture
    if scaling == "caffe":
        return layers.Rescaling(1.0, [-mean for mean in _CAFFE_MEAN], name="scaling")(picture)
    if scaling == "torch":
        scale = [1 / (255 * std) for std in IMAGENET_STD]
        offset = [-mean / std for mean, std in zip(IMAGENET_MEAN, IMAGENET_STD, strict=True)]
        return layers.Rescaling(scale, offset, name="scaling")(picture)
    scale, offset = (1 / 128, -127 / 128) if scaling == "lite" else (1 / 127.5, -1.0)
    return layers.Rescaling(scale, offset, name="scaling")(picture)


def _of(
    family: _Family, key: str, label: str, factory: str, side_px: int, channels: int,
    parameters: int, parameters_without_top: int, macs: int, top1: float | None, top5: float | None,
) -> Backbone:  # fmt: skip
    return Backbone(
        key=key, label=label, factory=factory, family=family.label, year=family.year, side_px=side_px,
        min_side=family.min_side, channels=channels, parameters=parameters,
        parameters_without_top=parameters_without_top, macs=macs, scaling=family.scaling, top1=top1, top5=top5,
        source=family.source, block_pattern=family.block_pattern, block_ends=family.block_ends,
        shrinks=family.shrinks,
    )  # fmt: skip


BACKBONES = by_key(
    # family, key, label, factory, side, channels, parameters with and without classifier, macs, top-1, top-5
    _of(_LITE, BUILT_IN, "EfficientNet-Lite0", "", 224, 1280, 4_694_024, 3_413_024, 385_187_552, 75.1, None),
    _of(_VGG, "vgg16", "VGG16", "VGG16", 224, 512,
        138_357_544, 14_714_688, 15_470_264_320, 71.3, 90.1),
    _of(_VGG, "vgg19", "VGG19", "VGG19", 224, 512,
        143_667_240, 20_024_384, 19_632_062_464, 71.3, 90.0),
    _of(_INCEPTION, "inception_v3", "Inception-v3", "InceptionV3", 299, 2048,
        23_851_784, 21_802_784, 5_713_216_096, 77.9, 93.7),
    _of(_INCEPTION_RESNET, "inception_resnet_v2", "Inception-ResNet-v2", "InceptionResNetV2", 299, 1536,
        55_873_736, 54_336_736, 13_155_794_016, 80.3, 95.3),
    _of(_RESNET, "resnet50", "ResNet-50", "ResNet50", 224, 2048,
        25_636_712, 23_587_712, 3_857_973_248, 74.9, 92.1),
    _of(_RESNET, "resnet101", "ResNet-101", "ResNet101", 224, 2048,
        44_707_176, 42_658_176, 7_570_194_432, 76.4, 92.8),
    _of(_RESNET, "resnet152", "ResNet-152", "ResNet152", 224, 2048,
        60_419_944, 58_370_944, 11_282_415_616, 76.6, 93.1),
    _of(_RESNET_V2, "resnet50_v2", "ResNet-50 V2", "ResNet50V2", 224, 2048,
        25_613_800, 23_564_800, 3_482_255_360, 76.0, 93.0),
    _of(_RESNET_V2, "resnet101_v2", "ResNet-101 V2", "ResNet101V2", 224, 2048,
        44_675_560, 42_626_560, 7_194_476_544, 77.2, 93.8),
    _of(_RESNET_V2, "resnet152_v2", "ResNet-152 V2", "ResNet152V2", 224, 2048,
        60_380_648, 58_331_648, 10_906_697_728, 78.0, 94.2),
    _of(_XCEPTION, "xception", "Xception", "Xception", 299, 2048,
        22_910_480, 20_861_480, 8_357_403_496, 79.0, 94.5),
    _of(_DENSENET, "densenet121", "DenseNet-121", "DenseNet121", 224, 1024,
        8_062_504, 7_037_504, 2_834_161_664, 75.0, 92.3),
    _of(_DENSENET, "densenet169", "DenseNet-169", "DenseNet169", 224, 1664,
        14_307_880, 12_642_880, 3_359_843_328, 76.2, 93.2),
    _of(_DENSENET, "densenet201", "DenseNet-201", "DenseNet201", 224, 1920,
        20_242_984, 18_321_984, 4_291_365_888, 77.3, 93.6),
    _of(_MOBILENET, "mobilenet", "MobileNet", "MobileNet", 224, 1024,
        4_253_864, 3_228_864, 568_740_352, 70.4, 89.5),
    _of(_MOBILENET_V2, "mobilenet_v2", "MobileNetV2", "MobileNetV2", 224, 1280,
        3_538_984, 2_257_984, 300_774_272, 71.3, 90.1),
    _of(_MOBILENET_V3, "mobilenet_v3_small", "MobileNetV3-Small", "MobileNetV3Small", 224, 576,
        2_554_968, 939_120, 56_510_400, 68.1, None),
    _of(_MOBILENET_V3, "mobilenet_v3_large", "MobileNetV3-Large", "MobileNetV3Large", 224, 960,
        5_507_432, 2_996_352, 216_589_760, 75.6, None),
    _of(_NASNET, "nasnet_mobile", "NASNet-Mobile", "NASNetMobile", 224, 1056,
        5_326_716, 4_269_716, 563_638_816, 74.4, 91.9),
    _of(_NASNET, "nasnet_large", "NASNet-Large", "NASNetLarge", 331, 4032,
        88_949_818, 84_916_818, 23_783_414_658, 82.5, 96.0),
    _of(_EFFICIENTNET, "efficientnet_b0", "EfficientNet-B0", "EfficientNetB0", 224, 1280,
        5_330_571, 4_049_571, 385_814_752, 77.1, 93.3),
    _of(_EFFICIENTNET, "efficientnet_b1", "EfficientNet-B1", "EfficientNetB1", 240, 1280,
        7_856_239, 6_575_239, 686_802_832, 79.1, 94.4),
    _of(_EFFICIENTNET, "efficientnet_b2", "EfficientNet-B2", "EfficientNetB2", 260, 1408,
        9_177_569, 7_768_569, 993_561_872, 80.1, 94.9),
    _of(_EFFICIENTNET, "efficientnet_b3", "EfficientNet-B3", "EfficientNetB3", 300, 1536,
        12_320_535, 10_783_535, 1_827_141_392, 81.6, 95.7),
    _of(_EFFICIENTNET, "efficientnet_b4", "EfficientNet-B4", "EfficientNetB4", 380, 1792,
        19_466_823, 17_673_823, 4_393_771_024, 82.9, 96.4),
    _of(_EFFICIENTNET, "efficientnet_b5", "EfficientNet-B5", "EfficientNetB5", 456, 2048,
        30_562_527, 28_513_527, 10_266_384_752, 83.6, 96.7),
    _of(_EFFICIENTNET, "efficientnet_b6", "EfficientNet-B6", "EfficientNetB6", 528, 2304,
        43_265_143, 40_960_143, 19_067_593_536, 84.0, 96.8),
    _of(_EFFICIENTNET, "efficientnet_b7", "EfficientNet-B7", "EfficientNetB7", 600, 2560,
        66_658_687, 64_097_687, 37_745_884_192, 84.3, 97.0),
    _of(_EFFICIENTNET_V2, "efficientnet_v2_b0", "EfficientNetV2-B0", "EfficientNetV2B0", 224, 1280,
        7_200_312, 5_919_312, 718_086_176, 78.7, 94.3),
    _of(_EFFICIENTNET_V2, "efficientnet_v2_b1", "EfficientNetV2-B1", "EfficientNetV2B1", 240, 1280,
        8_212_124, 6_931_124, 1_196_819_360, 79.8, 95.0),
    _of(_EFFICIENTNET_V2, "efficientnet_v2_b2", "EfficientNetV2-B2", "EfficientNetV2B2", 260, 1408,
        10_178_374, 8_769_374, 1_697_542_832, 80.5, 95.1),
    _of(_EFFICIENTNET_V2, "efficientnet_v2_b3", "EfficientNetV2-B3", "EfficientNetV2B3", 300, 1536,
        14_467_622, 12_930_622, 3_011_458_816, 82.0, 95.8),
    _of(_EFFICIENTNET_V2, "efficientnet_v2_s", "EfficientNetV2-S", "EfficientNetV2S", 384, 1280,
        21_612_360, 20_331_360, 8_365_617_152, 83.9, 96.7),
    _of(_EFFICIENTNET_V2, "efficientnet_v2_m", "EfficientNetV2-M", "EfficientNetV2M", 480, 1280,
        54_431_388, 53_150_388, 24_582_460_384, 85.3, 97.4),
    _of(_EFFICIENTNET_V2, "efficientnet_v2_l", "EfficientNetV2-L", "EfficientNetV2L", 480, 1280,
        119_027_848, 117_746_848, 56_079_699_008, 85.7, 97.5),
    _of(_CONVNEXT, "convnext_tiny", "ConvNeXt-Tiny", "ConvNeXtTiny", 224, 768,
        28_589_128, 27_820_128, 4_455_531_264, 81.3, None),
    _of(_CONVNEXT, "convnext_small", "ConvNeXt-Small", "ConvNeXtSmall", 224, 768,
        50_223_688, 49_454_688, 8_683_712_256, 82.3, None),
    _of(_CONVNEXT, "convnext_base", "ConvNeXt-Base", "ConvNeXtBase", 224, 1024,
        88_591_464, 87_566_464, 15_354_729_472, 85.3, None),
    _of(_CONVNEXT, "convnext_large", "ConvNeXt-Large", "ConvNeXtLarge", 224, 1536,
        197_767_336, 196_230_336, 34_361_433_600, 86.3, None),
    _of(_CONVNEXT, "convnext_xlarge", "ConvNeXt-XLarge", "ConvNeXtXLarge", 224, 2048,
        350_196_968, 348_147_968, 60_921_030_656, 86.7, None),
)  # fmt: skip
