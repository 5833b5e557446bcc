package org.polyvisor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.function.Predicate;
import org.polyvisor.annotation.API;

/** The rules of the house, for the tree below a prefix. See docs/architecture.md. */
record Rules(Modules modules) {
  static Rules of(String prefix) {
    return new Rules(new Modules(prefix));
  }

  /** An app that embeds us inherits nothing third-party from the two small jars. */
  ArchRule spiAndApiKnowTheJdkAlone() {
    return classes()
        .that(inModule("spi").or(inModule("api")))
        .should()
        .onlyDependOnClassesThat(
            jdk().or(annotations()).or(inModule("spi")).or(inModule("api")).or(primitives()));
  }

  /** Drivers compile against the SPI; the facade may change without them. */
  ArchRule spiDoesNotKnowTheApi() {
    return noClasses().that(inModule("spi")).should().dependOnClassesThat(inModule("api"));
  }

  /** A driver stands alone: what it shares with others is in driver-support. */
  ArchRule driversKnowNeitherTheApiNorEachOther() {
    return classes()
        .that(isDriver())
        .should(
            new ArchCondition<>("know neither the api nor another driver") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                  String from = family(item);
                  String to = family(dependency.getTargetClass());
                  boolean bad = to.equals("api") || to.startsWith("driver") && !to.equals(from);
                  if (bad && !to.equals("driver.support")) {
                    events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                  }
                }
              }
            });
  }

  /** A crash in native code takes the process down: it is in one place. */
  ArchRule jnaStaysInItsPackage() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(modules.pattern("driver.parallels.jna"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.jna..", modules.pattern("third.jna"));
  }

  /** Guice wires what has real choices, inside one driver; the command line starts without it. */
  ArchRule guiceStaysInside() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(modules.pattern("driver.parallels.internal"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.inject..");
  }

  /** Found only where a settings file is. */
  ArchRule commonsConfigurationStaysInConfig() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(modules.pattern("config"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.commons.configuration2..");
  }

  /**
   * XML is parsed in one place, hardened against entities and expansion; and in the kit, which must
   * not depend on what it proves.
   */
  ArchRule xmlIsParsedInOnePlace() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            modules.pattern("driver.support"), modules.pattern("conformance.lab"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..");
  }

  /** What is internal may change without notice. */
  ArchRule internalPackagesAreUsedByTheirModuleAlone() {
    return classes()
        .should(
            new ArchCondition<>("use no internal package of another module") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                  String to = dependency.getTargetClass().getPackageName();
                  if (modules.has(to)
                      && ("." + to + ".").contains(".internal.")
                      && !modules.of(to).equals(modules.of(item.getPackageName()))) {
                    events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                  }
                }
              }
            });
  }

  /** A cycle means that two packages are one. */
  ArchRule packagesHaveNoCycle() {
    return slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return modules.has(type.getPackageName())
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles();
  }

  /** A monitor pins virtual threads on 21 to 23. Blocks are found in the class files. */
  ArchRule noMethodIsSynchronized() {
    return methods().should().notHaveModifier(JavaModifier.SYNCHRONIZED);
  }

  /** Whoever compiles against a type must know how long it will stay. */
  ArchRule exportedTypesHaveAStabilityMark() {
    return classes()
        .that(isExported())
        .should()
        .beAnnotatedWith(API.class)
        .orShould()
        .haveSimpleName("package-info");
  }

  /** Output is the command line's. */
  ArchRule librariesDoNotPrint() {
    return noClasses()
        .that(
            DescribedPredicate.not(inModule("cli"))
                .and(DescribedPredicate.not(inModule("conformance"))))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err");
  }

  private DescribedPredicate<JavaClass> isExported() {
    return predicate(
        "are exported",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && enclosingArePublic(type)
                && !type.isAnonymousClass()
                && !type.getPackageName().contains("internal")
                && !modules.of(type.getPackageName()).equals("cli")
                && !modules.of(type.getPackageName()).equals("driver.qemu.peer"));
  }

  private static boolean enclosingArePublic(JavaClass type) {
    return type.getEnclosingClass()
        .map(
            outer ->
                outer.getModifiers().contains(JavaModifier.PUBLIC) && enclosingArePublic(outer))
        .orElse(true);
  }

  private DescribedPredicate<JavaClass> isDriver() {
    return predicate(
        "are of a driver", type -> modules.of(type.getPackageName()).startsWith("driver."));
  }

  /** The parts of one driver are one family. */
  private String family(JavaClass type) {
    String name = type.getPackageName();
    String module = modules.has(name) ? modules.of(name) : "";
    return module.startsWith("driver.parallels")
        ? "driver.parallels"
        : module.startsWith("driver.qemu") ? "driver.qemu" : module;
  }

  private DescribedPredicate<JavaClass> inModule(String module) {
    return predicate(
        "are in module " + module,
        type -> {
          JavaClass base = type.getBaseComponentType();
          return modules.has(base.getPackageName())
              && modules.of(base.getPackageName()).equals(module);
        });
  }

  private static DescribedPredicate<JavaClass> jdk() {
    return predicate(
        "are of the JDK", type -> type.getBaseComponentType().getPackageName().startsWith("java."));
  }

  private static DescribedPredicate<JavaClass> annotations() {
    return predicate(
        "are annotations that nobody inherits",
        type -> type.getPackageName().startsWith("org.jspecify."));
  }

  private static DescribedPredicate<JavaClass> primitives() {
    return predicate("are primitive", type -> type.getBaseComponentType().isPrimitive());
  }

  private static DescribedPredicate<JavaClass> predicate(String text, Predicate<JavaClass> test) {
    return DescribedPredicate.describe(text, test);
  }
}
