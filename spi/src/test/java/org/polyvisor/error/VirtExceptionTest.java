package org.polyvisor.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.StateReason;

class VirtExceptionTest {
  @Test
  void theClassFollowsFromTheCode() {
    assertThat(of(ErrorCode.NO_DOMAIN)).isInstanceOf(NoSuchDomainException.class);
    assertThat(of(ErrorCode.NO_SUPPORT)).isInstanceOf(OperationUnsupportedException.class);
    assertThat(of(ErrorCode.OPERATION_FAILED)).isExactlyInstanceOf(VirtException.class);
    assertThat(of(ErrorCode.CONNECTION_LOST).connectionUsable()).isFalse();
    assertThat(of(ErrorCode.OPERATION_TIMEOUT).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(of(ErrorCode.INVALID_ARG).outcome()).isEqualTo(Outcome.NOTHING_CHANGED);
  }

  private static VirtException of(ErrorCode code) {
    return VirtException.of(code, ErrorDomain.TEST, "x");
  }

  @Test
  void numbersThatNobodyKnowsSurvive() {
    assertThat(ErrorCode.of(3000).number()).isEqualTo(3000);
    assertThat(ErrorCode.of(3000)).isSameAs(ErrorCode.of(3000)).hasToString("CODE_3000");
    assertThat(ErrorCode.of(42)).isSameAs(ErrorCode.NO_DOMAIN);
    assertThat(ErrorDomain.named("nspawn").number()).isEmpty();
    assertThat(DomainState.of(42)).hasToString("UNKNOWN(42)");
    assertThat(StateReason.of(DomainState.RUNNING, 1)).isSameAs(StateReason.RUNNING_BOOTED);
    assertThat(StateReason.of(DomainState.of(42), 7)).hasToString("UNKNOWN(7)");
  }

  @Test
  void aMessageIsOneLineWhateverNamesItHas() {
    assertThat(VirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.NONE, "no domain 'a\nb\t'"))
        .hasMessage("no domain 'a\\u000ab\\u0009'");
  }

  @Test
  void whatItIsAboutIsKept() {
    DomainRef domain = DomainRef.of(new UUID(1, 2), "a");
    assertThat(of(ErrorCode.OPERATION_INVALID).about(domain).from("test"))
        .satisfies(e -> assertThat(e.subject()).contains(domain))
        .satisfies(e -> assertThat(e.driver()).contains("test"));
  }

  @Test
  void aPlaceInADefinitionIsKeptAndShown() {
    InvalidDefinitionException wrong =
        InvalidDefinitionException.at(3, 7, "domain/name", "no name");
    assertThat(wrong.line()).hasValue(3);
    assertThat(wrong.column()).hasValue(7);
    assertThat(wrong.element()).contains("domain/name");
    assertThat(wrong).hasMessage("no name (line 3, column 7)");
    assertThat(wrong.code()).isEqualTo(ErrorCode.XML_ERROR);
  }
}
