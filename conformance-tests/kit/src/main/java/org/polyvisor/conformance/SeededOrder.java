package org.polyvisor.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.Tag;
import org.polyvisor.conformance.lab.Seed;

/** Requirements in the order of their ids; shuffled, where a seed is given. */
final class SeededOrder implements MethodOrderer {
  SeededOrder() {}

  @Override
  public void orderMethods(MethodOrdererContext context) {
    List<MethodDescriptor> methods = new ArrayList<>(context.getMethodDescriptors());
    methods.sort(Comparator.comparing(SeededOrder::key));
    if (Seed.given().isPresent()) {
      Collections.shuffle(methods, Seed.random("order"));
    }
    context.getMethodDescriptors().sort(Comparator.comparingInt(methods::indexOf));
  }

  private static String key(MethodDescriptor method) {
    return method.findAnnotation(Tag.class).map(Tag::value).orElse("")
        + method.getMethod().getName();
  }
}
