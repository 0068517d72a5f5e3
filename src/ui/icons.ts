import arrowLeft from 'lucide-static/icons/arrow-left.svg'
import bell from 'lucide-static/icons/bell.svg'
import calendar from 'lucide-static/icons/calendar-days.svg'
import camera from 'lucide-static/icons/camera.svg'
import check from 'lucide-static/icons/check.svg'
import chevronDown from 'lucide-static/icons/chevron-down.svg'
import chevronRight from 'lucide-static/icons/chevron-right.svg'
import clock from 'lucide-static/icons/clock.svg'
import close from 'lucide-static/icons/x.svg'
import fileCheck from 'lucide-static/icons/file-check.svg'
import fileText from 'lucide-static/icons/file-text.svg'
import help from 'lucide-static/icons/circle-help.svg'
import inbox from 'lucide-static/icons/inbox.svg'
import pencil from 'lucide-static/icons/pencil.svg'
import phone from 'lucide-static/icons/phone.svg'
import plus from 'lucide-static/icons/plus.svg'
import search from 'lucide-static/icons/search.svg'
import settings from 'lucide-static/icons/settings-2.svg'
import smartphone from 'lucide-static/icons/smartphone.svg'
import star from 'lucide-static/icons/star.svg'
import trash from 'lucide-static/icons/trash-2.svg'
import user from 'lucide-static/icons/user-round.svg'
import users from 'lucide-static/icons/users-round.svg'
import wallet from 'lucide-static/icons/wallet.svg'
import wifiOff from 'lucide-static/icons/wifi-off.svg'

/** The icons in use; always shown with a word beside them. */
export const icons = {
  arrowLeft,
  bell,
  calendar,
  camera,
  check,
  chevronDown,
  chevronRight,
  clock,
  close,
  fileCheck,
  fileText,
  help,
  inbox,
  pencil,
  phone,
  plus,
  search,
  settings,
  smartphone,
  star,
  trash,
  user,
  users,
  wallet,
  wifiOff,
}
export type IconName = keyof typeof icons
