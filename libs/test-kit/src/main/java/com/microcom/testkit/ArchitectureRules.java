package com.microcom.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The rules of the house that a machine can check; each service's {@code ArchitectureTest} calls {@link #check}. */
public final class ArchitectureRules {
  private static final String MONEY = ".*([Pp]rice|[Aa]mount|[Tt]otal|[Ii]nstalment|[Ii]nterest|[Tt]ax|[Vv]at|[Tt]na|[Tt]ea|[Cc]ft).*";

  private ArchitectureRules() {}

  /** @param root the service's package: {@code com.microcom.billing} */
  public static void check(String root) {
    var classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root);
    featuresKnowNoPersistenceAndNoTransport(classes, root);
    moneyIsNeverFloatingPoint(classes);
    onlyTheLibraryTouchesKafkaProducers(classes);
  }

  private static void featuresKnowNoPersistenceAndNoTransport(JavaClasses classes, String root) {
    noClasses()
        .that()
        .resideOutsideOfPackages(root + ".inbound..", root + ".outbound..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root + ".inbound..", root + ".outbound..", "jakarta.persistence..", "jakarta.ws.rs..", "io.quarkus.hibernate..", "java.sql..", "org.eclipse.microprofile.reactive..")
        .because("rules and use cases know neither tables nor transports")
        .allowEmptyShould(true)
        .check(classes);
  }

  private static void moneyIsNeverFloatingPoint(JavaClasses classes) {
    fields().that().haveNameMatching(MONEY).should().notHaveRawType(double.class).andShould().notHaveRawType(float.class)
        .andShould().notHaveRawType(Double.class).andShould().notHaveRawType(Float.class).allowEmptyShould(true).check(classes);
    noMethods().that().haveNameMatching(MONEY).should().haveRawReturnType(double.class).orShould().haveRawReturnType(Double.class)
        .allowEmptyShould(true).check(classes);
  }

  private static void onlyTheLibraryTouchesKafkaProducers(JavaClasses classes) {
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
        .orShould().dependOnClassesThat().haveNameMatching("org\\.apache\\.kafka\\.clients\\.producer\\.(Kafka)?Producer")
        .because("events go out through the outbox").allowEmptyShould(true).check(classes);
  }
}
