package org.polyvisor.internal.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.EventFacet;

class OfferTest {
  @Test
  void everyOperationOfTheSpiComesWithTheMinimumOrAFacet() throws IllegalAccessException {
    Set<Operation> declared = new HashSet<>();
    for (Field field : Operation.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Operation.class) {
        declared.add((Operation) field.get(null));
      }
    }
    assertThat(Offer.of(any -> true, Set.of())).isEqualTo(declared);
  }

  @Test
  void whatIsLackedIsNotOffered() {
    assertThat(Offer.of(EventFacet.class::equals, Set.of(Operation.XML)))
        .containsExactlyInAnyOrder(
            Operation.HOST, Operation.LIST, Operation.LOOKUP, Operation.INFO, Operation.EVENTS);
  }
}
