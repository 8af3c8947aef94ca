/** The owners in the samples are roles in Chinese; these are their English words. */
export const ownersInEnglish: Readonly<Record<string, string>> = {
  车队主管: 'Fleet manager',
  司机: 'Driver',
  值班经理: 'Duty manager',
  看台服务员: 'Table server',
  食安专员: 'Food-safety officer',
  收银: 'Cashier',
  客服主管: 'Service manager',
  首接责任人: 'First-contact owner',
  质量工程师: 'Quality engineer',
}
