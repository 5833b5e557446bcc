package org.polyvisor.cli.internal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {
  private static final String ID = "0c0ffee0-1234-5678-9abc-def012345678";

  @Test
  void theSameIsReplacedByTheSameWordWhereverItStands() {
    Mask mask = new Mask(true);
    String web = mask.of("name", "Web");
    String uuid = mask.of("uuid", ID);
    assertThat(mask.within("{" + ID.toUpperCase(java.util.Locale.ROOT) + "}.WEB"))
        .isEqualTo("{" + uuid + "}." + web);
    assertThat(mask.within(ID.replace("-", ""))).isEqualTo(uuid);
  }

  @Test
  void theLongerNameIsTaken() {
    Mask mask = new Mask(true);
    mask.of("name", "web");
    String longer = mask.of("name", "web-2.$1");
    assertThat(mask.within("a.web-2.$1.b")).isEqualTo("a." + longer + ".b");
  }

  @Test
  void aShortNameIsReplacedWhereItIsAWord() {
    Mask mask = new Mask(true);
    String a = mask.of("name", "a");
    assertThat(mask.within("data.a_1")).isEqualTo("data." + a + "_1");
  }

  @Test
  void nothingIsReplacedUnlessItIsWanted() {
    Mask mask = new Mask(false);
    assertThat(mask.of("name", "web")).isEqualTo("web");
    assertThat(mask.within("web." + ID)).isEqualTo("web." + ID);
  }
}
