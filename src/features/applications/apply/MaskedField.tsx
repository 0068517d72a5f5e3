import { Row } from '@/ui/Row'
import { LinkButton } from '@/ui/LinkButton'

type Props = { label: string; masked: string; onReplace: () => void }

/** A number that was given already and is kept sealed: shown masked, to be given anew if it was wrong. */
export function MaskedField({ label, masked, onReplace }: Props) {
  return (
    <Row
      label={label}
      detail={`已填好：${masked}`}
      value={
        <LinkButton label={`重新填写${label}`} onClick={onReplace}>
          重新填
        </LinkButton>
      }
    />
  )
}
