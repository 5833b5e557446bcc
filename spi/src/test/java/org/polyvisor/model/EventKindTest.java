package org.polyvisor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventKindTest {
  @Test
  void everyKindCanBeListenedToButTheOneThatComesUnasked() throws IllegalAccessException {
    List<EventKind> declared = new ArrayList<>();
    for (Field field : EventKind.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == EventKind.class) {
        declared.add((EventKind) field.get(null));
      }
    }
    declared.remove(EventKind.EVENTS_LOST);
    assertThat(EventKind.known()).containsExactlyInAnyOrderElementsOf(declared).isNotEmpty();
  }
}
