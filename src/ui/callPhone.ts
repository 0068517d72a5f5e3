import Taro from '@tarojs/taro'

/** Opens the phone's own dialler with the number. */
export function callPhone(phone: string): void {
  void Taro.makePhoneCall({ phoneNumber: phone })
}
