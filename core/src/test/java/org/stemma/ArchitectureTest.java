package org.stemma;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The shape that ARCHITECTURE.md promises, held by the build. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.stemma");

  @Test
  void the_values_know_no_step() {
    noClasses()
        .that()
        .resideInAPackage("org.stemma")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.stemma.*..")
        .check(CORE);
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("org.stemma.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void reading_and_attributing_do_not_know_one_another() {
    noClasses()
        .that()
        .resideInAPackage("org.stemma.read..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.stemma.attribute..")
        .check(CORE);
    noClasses()
        .that()
        .resideInAPackage("org.stemma.attribute..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.stemma.read..")
        .check(CORE);
    noClasses()
        .that()
        .resideInAPackage("org.stemma.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.stemma.read..", "org.stemma.attribute..")
        .check(CORE);
  }

  @Test
  void claims_know_no_other_step() {
    noClasses()
        .that()
        .resideInAPackage("org.stemma.claim..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.stemma.read..",
            "org.stemma.attribute..",
            "org.stemma.trace..",
            "org.stemma.ledger..")
        .check(CORE);
  }

  @Test
  void only_the_ledger_speaks_to_databases() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.stemma.ledger")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(CORE);
  }

  @Test
  void each_step_has_one_door() {
    assertEquals(Set.of("Ledger"), publicTypes("org.stemma.ledger"));
    assertEquals(Set.of("Reports"), publicTypes("org.stemma.read"));
    assertEquals(Set.of("Attributor"), publicTypes("org.stemma.attribute"));
    assertEquals(Set.of("Claims"), publicTypes("org.stemma.claim"));
  }

  @Test
  void signatures_speak_of_the_jdk_and_of_stemma_only() {
    List<String> foreign = new ArrayList<>();
    for (JavaClass type : CORE) {
      if (!isOpen(type)) {
        continue;
      }
      for (JavaMember member : type.getMembers()) {
        if (!isOpen(member)) {
          continue;
        }
        for (JavaClass used : inSignature(member)) {
          String name = used.getBaseComponentType().getPackageName();
          boolean ours = name.isEmpty() || name.startsWith("java") || name.startsWith("org.stemma");
          if (!ours) {
            foreign.add(member.getFullName() + " shows " + used.getName());
          }
        }
      }
    }
    assertEquals(List.of(), foreign);
  }

  @Test
  void the_library_prints_nothing() {
    noClasses().should().accessField(System.class, "out").check(CORE);
    noClasses().should().accessField(System.class, "err").check(CORE);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CORE);
  }

  private static Set<String> publicTypes(String inPackage) {
    Set<String> names = new TreeSet<>();
    for (JavaClass type : CORE) {
      boolean shown =
          type.getPackageName().equals(inPackage)
              && type.isTopLevelClass()
              && type.getModifiers().contains(JavaModifier.PUBLIC);
      if (shown) {
        names.add(type.getSimpleName());
      }
    }
    return names;
  }

  private static Set<JavaClass> inSignature(JavaMember member) {
    Set<JavaClass> types = new HashSet<>();
    if (member instanceof JavaField field) {
      types.addAll(field.getType().getAllInvolvedRawTypes());
    }
    if (member instanceof JavaCodeUnit unit) {
      types.addAll(unit.getReturnType().getAllInvolvedRawTypes());
      types.addAll(unit.getExceptionTypes());
      unit.getParameterTypes().forEach(t -> types.addAll(t.getAllInvolvedRawTypes()));
    }
    return types;
  }

  private static boolean isOpen(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      if (!outer.getModifiers().contains(JavaModifier.PUBLIC)) {
        return false;
      }
      outer = outer.getEnclosingClass().get();
    }
    return outer.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean isOpen(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}
