import type { cli as source } from '../en/cli.ts'

export const cli = {
  'cli.help': `Onstage：服务蓝图、关键时刻与带批注的 PDF

onstage new --template taxi|hotpot|complaint|five-lane|four-lever [--lang zh-CN|en] --out 文件
    新建一份蓝图
onstage validate 文件 [--json]
    检查文件是否为有效的蓝图
onstage check 文件 [--json] [--lang zh-CN|en]
    对蓝图内容做体检，给出 L1 至 L18 的提示
onstage score 文件 [--json]
    计算各关键时刻与整体体验的得分
onstage board 文件 --json [--view lanes|levers]
    输出画板上每个元素的位置
onstage export 文件 --out 输出.pdf [--lang zh-CN|en|both]
        [--parts cover,guide,poster,curve,register,cards,priorities,method]
        [--poster A1|A0|A2|A3|A4|Letter|Tabloid|594x420mm] [--paper A4|A3|Letter]
        [--view lanes|levers]
    导出带批注的文档；--out 输出.svg 则把海报写成 SVG
onstage serve [文件] [--port N] [--no-open]
    在浏览器窗口中运行

onstage --version, onstage --help
退出码：0 正常，1 输入无效，2 用法错误，3 读写错误。
错误写到 stderr，格式为“文件: 位置: 原因”。
`,
  'cli.seeHelp': '运行 onstage --help 查看全部命令。',
  'cli.unknownCommand': '没有命令 {name}',
  'cli.fileMissing': '缺少文件参数',
  'cli.tooManyFiles': '一次只能处理一个文件，{file} 是多余的',
  'cli.optionMissing': '缺少 {option}',
  'cli.badValue': '{option} {value}：可用的值有 {allowed}',
  'cli.badExtension': '{file}：文件名必须以 .pdf 或 .svg 结尾',
  'cli.jsonOnly': 'board 只输出 JSON，请加上 --json',
  'cli.valid':
    '有效的蓝图：{stages} 个阶段，{lanes} 条泳道，{nodes} 个节点，{connections} 条连线，{moments} 个关键时刻',
  'cli.checked': '{file}：{n} 条提示',
  'cli.checked.none': '{file}：体检通过，没有提示',
  'cli.internalEstimate': '内部评估，尚无客户评分。',
  'cli.priorities': '优先改进：',
  'cli.created': '{file}：已写入',
  'cli.exists': '文件已存在且不为空。',
  'cli.exported': '{file}：{pages} 页，{size} kB',
  'cli.sameFile': '输出会覆盖蓝图文件本身。',
  'cli.servingIn': 'Onstage 已在 {browser} 中打开；关闭窗口即结束。',
  'cli.servingNoOpen': 'Onstage 已就绪；请在本机浏览器中打开此地址（仅可使用一次）。按 Ctrl+C 结束。',
  'cli.servingNoBrowser': '这里无法打开窗口；请在本机浏览器中打开此地址（仅可使用一次）。按 Ctrl+C 结束。',
  'cli.browserFailed': '浏览器无法启动；请在本机浏览器中打开上面的地址。',
  'cli.notBuilt': '界面尚未构建；请运行 npm run build。',
  'cli.portTaken': '此端口不可用：已被其他程序占用，或由系统保留。',
  'host.error.notFound': '文件不存在。',
  'host.error.noFolder': '存放此文件的文件夹不存在。',
  'host.error.notPermitted': '系统不允许读取或写入此文件。',
  'host.error.readOnlyDisk': '磁盘是只读的。',
  'host.error.noSpace': '磁盘空间不足，原文件未改动。',
  'host.error.isFolder': '这是文件夹，不是文件。',
  'host.error.notAFile': '这是设备或管道，不是文件。',
  'host.error.busy': '文件正被其他程序占用。',
  'host.error.io': '文件系统报告错误 {detail}。',
  'host.error.deadLink': '链接指向的文件不存在。',
  'host.error.goneSinceOpened': '文件打开后已被移动或删除。',
  'host.error.readOnlyFile': '文件是只读的，请另存为其他名称。',
  'host.error.changedOnDisk': '文件打开后已被其他程序修改。',
  'host.error.shortWrite': '数据未能完整写入磁盘，原文件未改动。',
  'host.error.tooLarge': '文件大小 {size} MB，上限为 {limit} MB。',
  'host.error.unknownDocument': '此文档已关闭。',
  'host.error.dialogOver': '此对话框已经结束。',
  'host.error.badName': '此名称不能用作文件名。',
  'host.error.jobRuns': '同名的导出正在进行。',
  'host.error.cancelled': '导出已取消。',
  'host.error.notSupported': '当前窗口不支持此功能。',
  'host.error.unreachable': '窗口背后的程序没有应答（{detail}）。',
  'host.error.strangeAnswer': '窗口背后的程序给出了不合规的应答（{detail}）。',
  'host.error.unknownMethod': '主机没有方法 {method}。',
  'host.error.invalidInput': '{method} 的参数不正确：{detail}',
  'host.error.badPoster': '不认识海报尺寸 {size}；请用 A4 至 A0、Letter、Tabloid 或 宽x高mm。',
  'host.error.badPart': '没有名为 {part} 的部分。',
  'host.error.newerDocument': '文件由更新的版本写成，此版本不能保存。',
  'host.error.internal': '程序内部出错：{detail}',
} satisfies Record<keyof typeof source, string>
