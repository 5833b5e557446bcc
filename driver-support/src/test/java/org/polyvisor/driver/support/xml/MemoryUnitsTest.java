package org.polyvisor.driver.support.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rule is libvirt 9.0's; about thirty of the rows were tried on it, the others follow from it.
 */
class MemoryUnitsTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "5,'',5",
        "64,MB,62500",
        "64,mb,62500",
        "64,MiB,65536",
        "64,mib,65536",
        "64,M,65536",
        "1,m,1024",
        "1000,KB,977",
        "1000,kb,977",
        "1,K,1",
        "5,Kib,5",
        "1024,b,1",
        "1025,b,2",
        "1,B,1",
        "1,byte,1",
        "1,Byte,1",
        "1,bytes,1",
        "0,KiB,0",
        "1,GB,976563",
        "1,GiB,1048576",
        "1,G,1048576",
        "1,TB,976562500",
        "1,TiB,1073741824",
        "1,PB,976562500000",
        "1,PiB,1099511627776",
        "7,EB,6835937500000000",
        "7,E,7881299347898368",
        "1,e,1125899906842624",
        " 65536,KiB,65536",
        "+5,KiB,5",
        "9223372036854774784,b,9007199254740991",
        "9007199254740991,KiB,9007199254740991",
      })
  void amountsAreKiBAsLibvirtReadsThem(String number, String unit, long expected) {
    assertThat(MemoryUnits.kib(number, unit)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'',KiB",
        "' ',KiB",
        "65536 ,KiB",
        "65 536,KiB",
        "1e3,KiB",
        "0x10,KiB",
        "-1,KiB",
        "-0,KiB",
        "+ 5,KiB",
        "1.5,GiB",
        "٣,KiB",
        "5,foo",
        "5,kBx",
        "5, KiB",
        "5,ki",
        "5,bb",
        "9223372036854775807,b",
        "9223372036854774785,b",
        "9223372036854775808,b",
        "99999999999999999999999,b",
        "9007199254740992,KiB",
        "8,EiB",
      })
  void otherAmountsAreRefused(String number, String unit) {
    assertThatIllegalArgumentException().isThrownBy(() -> MemoryUnits.kib(number, unit));
  }
}
