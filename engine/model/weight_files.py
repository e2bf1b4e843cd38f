"""The published weights files of the backbones: names, addresses and checksums.

Source: ``keras/src/applications/*.py`` of Keras 3.15; where Keras publishes no checksum ("-"), the numbers in the file
are counted instead, and one is our own of a file seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass

_HOST = "https://storage.googleapis.com/"
_TF = "tensorflow/keras-applications"
_USUAL = "_weights_tf_dim_ordering_tf_kernels"


@dataclass(frozen=True, slots=True)
class WeightFile:
    """One published file.

    Attributes:
        key: of the backbone.
        top: with the 1,000-class classifier.
        side_px: the side it was trained at, where there are several; else 0.
        digest: its checksum in hexadecimal; empty when none is published.
        name: its name on disk, here and in Keras's cache.
        url: where it is.
    """

    key: str
    top: bool
    side_px: int
    digest: str
    name: str
    url: str

    @property
    def algorithm(self) -> str:
        """Which checksum ``digest`` is: "sha256" or "md5"."""
        return "sha256" if len(self.digest) == 64 else "md5"

    @property
    def names(self) -> tuple[str, ...]:
        """Its name on disk and, where that is another one, at its address."""
        return tuple(dict.fromkeys((self.name, self.url.rsplit("/", 1)[-1])))


# A network's key and folder, then its files: with or without top, side, checksum, name (=its name at the address).
# "~" stands for the usual part of the names, "tf/" for the usual folder.
_TABLE = """\
convnext_base tf/convnext
  top 0 52cbb006d3dadd03f6e095a8ca1aca47aecdd75acb4bc74bce1f5c695d0086e6 convnext_base.h5
  notop 0 40a20c5548a5e9202f69735ecc06c990e6b7c9d2de39f0361e27baeb24cb7c45 convnext_base_notop.h5
convnext_large tf/convnext
  top 0 070c5ed9ed289581e477741d3b34beffa920db8cf590899d6d2c67fba2a198a6 convnext_large.h5
  notop 0 96f02b6f0753d4f543261bc9d09bed650f24dd6bc02ddde3066135b63d23a1cd convnext_large_notop.h5
convnext_small tf/convnext
  top 0 ce1277d8f1ee5a0ef0e171469089c18f5233860ceaf9b168049cb9263fd7483c convnext_small.h5
  notop 0 6fc8009faa2f00c1c1dfce59feea9b0745eb260a7dd11bee65c8e20843da6eab convnext_small_notop.h5
convnext_tiny tf/convnext
  top 0 8ae6e78ce2933352b1ef4008e6dd2f17bc40771563877d156bc6426c7cf503ff convnext_tiny.h5
  notop 0 d547c096cabd03329d7be5562c5e14798aa39ed24b474157cef5e85ab9e49ef1 convnext_tiny_notop.h5
convnext_xlarge tf/convnext
  top 0 c1f5ccab661354fc3a79a10fa99af82f0fbf10ec65cb894a3ae0815f17a889ee convnext_xlarge.h5
  notop 0 de3f8a54174130e0cecdc71583354753d557fcf1f4487331558e2a16ba0cfe05 convnext_xlarge_notop.h5
densenet121 tf/densenet
  top 0 9d60b8095a5708f2dcce2bca79d332c7 densenet121~.h5
  notop 0 30ee3e1110167f948a6b9946edeeb738 densenet121~_notop.h5
densenet169 tf/densenet
  top 0 d699b8f76981ab1b30698df4c175e90b densenet169~.h5
  notop 0 b8c4d4c20dd625c148057b9ff1c1176b densenet169~_notop.h5
densenet201 tf/densenet
  top 0 1ceb130c1ea1b78c3bf6114dbdfd8807 densenet201~.h5
  notop 0 c13680b51ded0fb44dff2d8f86ac8bb1 densenet201~_notop.h5
efficientnet_b0 keras-applications
  top 0 902e53a9f72be733fc0bcb005b3ebbac efficientnetb0.h5
  notop 0 50bc09e76180e00e4465e1a485ddc09d efficientnetb0_notop.h5
efficientnet_b1 keras-applications
  top 0 1d254153d4ab51201f1646940f018540 efficientnetb1.h5
  notop 0 74c4e6b3e1f6a1eea24c589628592432 efficientnetb1_notop.h5
efficientnet_b2 keras-applications
  top 0 b15cce36ff4dcbd00b6dd88e7857a6ad efficientnetb2.h5
  notop 0 111f8e2ac8aa800a7a99e3239f7bfb39 efficientnetb2_notop.h5
efficientnet_b3 keras-applications
  top 0 ffd1fdc53d0ce67064dc6a9c7960ede0 efficientnetb3.h5
  notop 0 af6d107764bb5b1abb91932881670226 efficientnetb3_notop.h5
efficientnet_b4 keras-applications
  top 0 18c95ad55216b8f92d7e70b3a046e2fc efficientnetb4.h5
  notop 0 ebc24e6d6c33eaebbd558eafbeedf1ba efficientnetb4_notop.h5
efficientnet_b5 keras-applications
  top 0 ace28f2a6363774853a83a0b21b9421a efficientnetb5.h5
  notop 0 38879255a25d3c92d5e44e04ae6cec6f efficientnetb5_notop.h5
efficientnet_b6 keras-applications
  top 0 165f6e37dce68623721b423839de8be5 efficientnetb6.h5
  notop 0 9ecce42647a20130c1f39a5d4cb75743 efficientnetb6_notop.h5
efficientnet_b7 keras-applications
  top 0 8c03f828fec3ef71311cd463b6759d99 efficientnetb7.h5
  notop 0 cbcfe4450ddf6f3ad90b1b398090fe4a efficientnetb7_notop.h5
efficientnet_v2_b0 tf/efficientnet_v2
  top 0 21ecbf6da12460d5c40bb2f29ceb2188 efficientnetv2-b0.h5
  notop 0 893217f2bb855e2983157299931e43ff efficientnetv2-b0_notop.h5
efficientnet_v2_b1 tf/efficientnet_v2
  top 0 069f0534ff22adf035c89e2d9547a9dc efficientnetv2-b1.h5
  notop 0 0e80663031ca32d657f9caa404b6ec37 efficientnetv2-b1_notop.h5
efficientnet_v2_b2 tf/efficientnet_v2
  top 0 424e49f28180edbde1e94797771950a7 efficientnetv2-b2.h5
  notop 0 1dfe2e7a5d45b6632553a8961ea609eb efficientnetv2-b2_notop.h5
efficientnet_v2_b3 tf/efficientnet_v2
  top 0 1f1fc43bd98a6e4fd8fdfd551e02c7a0 efficientnetv2-b3.h5
  notop 0 f6abf7b5849ac99a89b50dd3fd532856 efficientnetv2-b3_notop.h5
efficientnet_v2_l tf/efficientnet_v2
  top 0 27e6d408b53c7ebc868fefa357689935 efficientnetv2-l.h5
  notop 0 b0b66b5c863aef5b46e8608fe1711615 efficientnetv2-l_notop.h5
efficientnet_v2_m tf/efficientnet_v2
  top 0 a3bf6aa3276309f4fc6a34aa114c95cd efficientnetv2-m.h5
  notop 0 1b8dc055df72dde80d614482840fe342 efficientnetv2-m_notop.h5
efficientnet_v2_s tf/efficientnet_v2
  top 0 e1d88a8495beba45748fedd0cecbe016 efficientnetv2-s.h5
  notop 0 af0682fb74e8c54910f2d4393339c070 efficientnetv2-s_notop.h5
inception_resnet_v2 tf/inception_resnet_v2
  top 0 e693bd0210a403b3192acc6073ad2e96 inception_resnet_v2~.h5
  notop 0 d19885ff4a710c122648d3b5c3b684e4 inception_resnet_v2~_notop.h5
inception_v3 tf/inception_v3
  top 0 9a0d58056eeedaa3f26cb7ebd46da564 inception_v3~.h5
  notop 0 bcbd6486424b2319ff4ef7d526e38f63 inception_v3~_notop.h5
mobilenet tf/mobilenet
  top 128 - mobilenet_1_0_128_tf.h5
  top 160 - mobilenet_1_0_160_tf.h5
  top 192 - mobilenet_1_0_192_tf.h5
  top 224 - mobilenet_1_0_224_tf.h5
  notop 128 - mobilenet_1_0_128_tf_no_top.h5
  notop 160 - mobilenet_1_0_160_tf_no_top.h5
  notop 192 - mobilenet_1_0_192_tf_no_top.h5
  notop 224 - mobilenet_1_0_224_tf_no_top.h5
mobilenet_v2 tf/mobilenet_v2
  top 96 - mobilenet_v2~_1.0_96.h5
  top 128 - mobilenet_v2~_1.0_128.h5
  top 160 - mobilenet_v2~_1.0_160.h5
  top 192 - mobilenet_v2~_1.0_192.h5
  top 224 - mobilenet_v2~_1.0_224.h5
  notop 96 - mobilenet_v2~_1.0_96_no_top.h5
  notop 128 - mobilenet_v2~_1.0_128_no_top.h5
  notop 160 1c2a2f02daa6c910457db0a4f3a9bbcf88debb95a66956916245472d05855637 mobilenet_v2~_1.0_160_no_top.h5
  notop 192 - mobilenet_v2~_1.0_192_no_top.h5
  notop 224 - mobilenet_v2~_1.0_224_no_top.h5
mobilenet_v3_large tf/mobilenet_v3
  top 0 59e551e166be033d707958cf9e29a6a7 weights_mobilenet_v3_large_224_1.0_float.h5
  notop 0 07fb09a5933dd0c8eaafa16978110389 weights_mobilenet_v3_large_224_1.0_float_no_top_v2.h5
mobilenet_v3_small tf/mobilenet_v3
  top 0 8768d4c2e7dee89b9d02b2d03d65d862 weights_mobilenet_v3_small_224_1.0_float.h5
  notop 0 d3e8ec802a04aa4fc771ee12a9a9b836 weights_mobilenet_v3_small_224_1.0_float_no_top_v2.h5
nasnet_large tf/nasnet
  top 0 11577c9a518f0070763c2b964a382f17 nasnet_large.h5=NASNet-large.h5
  notop 0 d81d89dc07e6e56530c4e77faddd61b5 nasnet_large_no_top.h5=NASNet-large-no-top.h5
nasnet_mobile tf/nasnet
  top 0 020fb642bf7360b370c678b08e0adf61 nasnet_mobile.h5=NASNet-mobile.h5
  notop 0 1ed92395b5b598bdda52abe5c0dbfd63 nasnet_mobile_no_top.h5=NASNet-mobile-no-top.h5
resnet101 tf/resnet
  top 0 f1aeb4b969a6efcfb50fad2f0c20cfc5 resnet101~.h5
  notop 0 88cf7a10940856eca736dc7b7e228a21 resnet101~_notop.h5
resnet101_v2 tf/resnet
  top 0 6343647c601c52e1368623803854d971 resnet101v2~.h5
  notop 0 c0ed64b8031c3730f411d2eb4eea35b5 resnet101v2~_notop.h5
resnet152 tf/resnet
  top 0 100835be76be38e30d865e96f2aaae62 resnet152~.h5
  notop 0 ee4c566cf9a93f14d82f913c2dc6dd0c resnet152~_notop.h5
resnet152_v2 tf/resnet
  top 0 a49b44d1979771252814e80f8ec446f9 resnet152v2~.h5
  notop 0 ed17cf2e0169df9d443503ef94b23b33 resnet152v2~_notop.h5
resnet50 tf/resnet
  top 0 2cb95161c43110f7111970584f804107 resnet50~.h5
  notop 0 4d473c1dd8becc155b73f8504c6f6626 resnet50~_notop.h5
resnet50_v2 tf/resnet
  top 0 3ef43a0b657b3be2300d5770ece849e0 resnet50v2~.h5
  notop 0 fac2f116257151a9d068a22e544a4917 resnet50v2~_notop.h5
vgg16 tf/vgg16
  top 0 64373286793e3c8b2b4e3219cbf3544b vgg16~.h5
  notop 0 6d6bbae143d832006294945121d1f1fc vgg16~_notop.h5
vgg19 tf/vgg19
  top 0 cbe5617147190e668d6c5d5026f83318 vgg19~.h5
  notop 0 253f8cb515780f3b799900260a226db6 vgg19~_notop.h5
xception tf/xception
  top 0 0a58e3b7378bc2990ea3b43d5981f1f6 xception~.h5
  notop 0 b0042744bf5b25fce3cb969f33bebb97 xception~_notop.h5
"""


def _parsed(table: str) -> Iterator[WeightFile]:
    key = folder = ""
    for line in table.strip().splitlines():
        words = line.split()
        if not line.startswith(" "):
            key, folder = words
            continue
        top, side_px, digest, names = words
        name, _, published = names.replace("~", _USUAL).partition("=")
        address = folder.replace("tf/", f"{_TF}/") if folder.startswith("tf/") else folder
        url = f"{_HOST}{address}/{published or name}"
        yield WeightFile(key, top == "top", int(side_px), "" if digest == "-" else digest, name, url)


WEIGHT_FILES: tuple[WeightFile, ...] = tuple(_parsed(_TABLE))


def files_of(key: str, top: bool) -> tuple[WeightFile, ...]:
    """The files of a backbone, with or without its classifier."""
    return tuple(file for file in WEIGHT_FILES if file.key == key and file.top == top)
