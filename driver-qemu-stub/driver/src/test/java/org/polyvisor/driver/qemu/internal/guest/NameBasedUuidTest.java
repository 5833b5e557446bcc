package org.polyvisor.driver.qemu.internal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedUuidTest {
  /** RFC 9562, appendix A.4: www.example.com in the namespace of DNS names. */
  @Test
  void theExampleOfTheStandardComesOut() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    assertThat(NameBasedUuid.of(dns, "www.example.com"))
        .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
  }

  @Test
  void aMonitorsUuidStaysTheSameForEver() {
    assertThat(NameBasedUuid.ofMonitor("/run/qemu/web.qmp"))
        .isEqualTo(UUID.fromString("90045f90-7d8b-59bf-822c-cda728e67cde"));
  }
}
