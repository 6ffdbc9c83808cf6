package com.microcom.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microcom.contracts.Topic;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstallingTheChartTest {
  private static final List<String> SERVICES =
      List.of("gateway", "conversation", "catalog", "financing", "billing", "reactivation", "analytics");
  /** Variables that have to be right in a cluster; the others are tuned by their defaults or by {@code env}. */
  private static final Pattern MUST_BE_SET = Pattern.compile("HTTP_.*|KAFKA_.*|DATABASE_.*|.*_URL|.*TOKEN|WEBHOOK_SECRET|BUSINESS_ZONE|BOT_NUMBER|EXECUTIVES|STATE_DIR");
  /** A default that is empty means "off unless set": Qdrant, embeddings. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?:\\}|:[^}])");
  private static final Pattern SECRET = Pattern.compile(".*(SECRET|TOKEN|PASSWORD).*");

  static Stream<String> renderings() {
    return Stream.of(Chart.render(), Chart.render(Chart.EXAMPLE));
  }

  @Test
  void lint_is_content_even_when_strict() {
    var result = Chart.lint();
    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("renderings")
  void every_manifest_is_one_that_kubernetes_knows_down_to_its_last_field(String rendered) {
    assertThat(Chart.objects(rendered)).isNotEmpty().allSatisfy(object -> {
      assertThat(object).isNotInstanceOf(GenericKubernetesResource.class);
      assertThat(UnknownFields.of(object)).as("%s %s", object.getKind(), object.getMetadata().getName()).isEmpty();
    });
  }

  @Test
  void seven_services_and_no_simulator_unless_asked_for() {
    assertThat(names(Chart.render())).containsExactlyInAnyOrderElementsOf(SERVICES.stream().map(s -> "ventas-" + s).toList());
    assertThat(names(Chart.render(Chart.EXAMPLE))).hasSize(8).contains("ventas-simulator");
  }

  @ParameterizedTest
  @MethodSource("renderings")
  void every_workload_selects_its_own_pods_and_is_reached_by_its_service(String rendered) {
    for (var deployment : Chart.all(Deployment.class, rendered)) {
      var name = deployment.getMetadata().getName();
      var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
      var selector = deployment.getSpec().getSelector().getMatchLabels();
      assertThat(labels).containsAllEntriesOf(selector);
      assertThat(named(Service.class, name, rendered).getSpec().getSelector()).isEqualTo(selector);
      assertThat(named(Service.class, name, rendered).getSpec().getPorts().getFirst().getTargetPort().getStrVal())
          .isEqualTo(container(deployment).getPorts().getFirst().getName());
      assertThat(named(PodDisruptionBudget.class, name, rendered).getSpec().getSelector().getMatchLabels()).isEqualTo(selector);
    }
  }

  @ParameterizedTest
  @MethodSource("renderings")
  void alive_and_ready_are_asked_differently(String rendered) {
    assertThat(Chart.all(Deployment.class, rendered)).extracting(InstallingTheChartTest::container).allSatisfy(container -> {
      assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
      assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
      assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
    });
  }

  @ParameterizedTest
  @MethodSource("renderings")
  void every_pod_is_limited_unprivileged_and_of_a_known_version(String rendered) {
    assertThat(pods(rendered)).isNotEmpty().allSatisfy(pod -> {
      assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
      assertThat(pod.getAutomountServiceAccountToken()).isFalse();
      var container = pod.getContainers().getFirst();
      assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
      assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
      assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
      assertThat(container.getVolumeMounts()).anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
      assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
      assertThat(container.getResources().getLimits()).containsKey("memory");
      assertThat(container.getImage()).matches(".+:[0-9].*").doesNotEndWith(":latest");
    });
  }

  @Test
  void every_variable_that_a_service_needs_is_there_and_secrets_come_from_secrets() throws IOException {
    var rendered = Chart.render();
    for (var service : SERVICES) {
      var env = container(Chart.deployment(service, rendered)).getEnv();
      var names = env.stream().map(EnvVar::getName).collect(Collectors.toCollection(HashSet::new));
      names.addAll(Chart.configMap("common", rendered).getData().keySet());

      assertThat(names).as(service).containsAll(needed(service));
      assertThat(env).as(service).filteredOn(variable -> SECRET.matcher(variable.getName()).matches())
          .isNotEmpty().allSatisfy(variable -> assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isNotBlank());
    }
    assertThat(Chart.configMap("common", rendered).getData().keySet()).noneMatch(name -> SECRET.matcher(name).matches());
  }

  @Test
  void each_service_has_its_own_database_and_finds_the_others_by_name() {
    var rendered = Chart.render();
    var env = container(Chart.deployment("billing", rendered)).getEnv().stream()
        .filter(variable -> variable.getValue() != null).collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    assertThat(env).containsEntry("DATABASE_URL", "jdbc:postgresql://postgresql:5432/billing");
    assertThat(Chart.configMap("common", rendered).getData()).containsEntry("GATEWAY_URL", "http://ventas-gateway").containsEntry("HTTP_HOST", "0.0.0.0");
  }

  @Test
  void lists_are_dropped_into_a_volume_of_the_catalogue_alone_if_somebody_wants_that() {
    var off = Chart.render();
    assertThat(Chart.all(PersistentVolumeClaim.class, off)).isEmpty();
    assertThat(pods(off)).allSatisfy(pod -> assertThat(pod.getVolumes()).noneMatch(volume -> volume.getPersistentVolumeClaim() != null));
    assertThat(container(Chart.deployment("catalog", off)).getEnv()).extracting(EnvVar::getName).doesNotContain("LISTS_FOLDER");

    var made = Chart.renderWith("lists.enabled", "true", "lists.size", "5Gi", "lists.storageClass", "nfs");
    assertThat(Chart.all(PersistentVolumeClaim.class, made)).singleElement().satisfies(claim -> {
      assertThat(UnknownFields.of(claim)).isEmpty();
      assertThat(claim.getMetadata().getName()).isEqualTo(claimOf(Chart.deployment("catalog", made)));
      assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteMany");
      assertThat(claim.getSpec().getStorageClassName()).isEqualTo("nfs");
      assertThat(claim.getSpec().getResources().getRequests().get("storage")).hasToString("5Gi");
    });
    var catalog = container(Chart.deployment("catalog", made));
    assertThat(catalog.getEnv()).contains(new EnvVar("LISTS_FOLDER", "/lists", null));
    assertThat(catalog.getVolumeMounts()).anySatisfy(mount -> assertThat(mount.getName() + mount.getMountPath()).isEqualTo("lists/lists"));
    assertThat(Chart.deployment("billing", made).getSpec().getTemplate().getSpec().getVolumes()).hasSize(1);

    var existing = Chart.renderWith("lists.enabled", "true", "lists.existingClaim", "oficina");
    assertThat(Chart.all(PersistentVolumeClaim.class, existing)).isEmpty();
    assertThat(claimOf(Chart.deployment("catalog", existing))).isEqualTo("oficina");
  }

  @Test
  void secrets_of_pulls_reach_the_catalogue_alone_and_only_as_variables_of_pulls() {
    assertThat(container(Chart.deployment("catalog", Chart.render())).getEnvFrom()).hasSize(1);
    var rendered = Chart.renderWith("pulls.secret", "erp-claves");
    assertThat(container(Chart.deployment("catalog", rendered)).getEnvFrom()).filteredOn(from -> from.getSecretRef() != null).singleElement().satisfies(from -> {
      assertThat(from.getSecretRef().getName()).isEqualTo("erp-claves");
      assertThat(from.getPrefix()).isEqualTo("PULL_");
    });
    assertThat(UnknownFields.of(Chart.deployment("catalog", rendered))).isEmpty();
    assertThat(container(Chart.deployment("gateway", rendered)).getEnvFrom()).hasSize(1);
  }

  private static String claimOf(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec().getVolumes().stream().filter(volume -> volume.getName().equals("lists")).findFirst().orElseThrow().getPersistentVolumeClaim().getClaimName();
  }

  @Test
  void the_list_of_topics_is_that_of_the_contracts() throws IOException {
    assertThat(Files.readAllLines(Chart.FOLDER.resolve("files/topics.txt")))
        .as("write this into chart/files/topics.txt:%n%s", String.join("\n", topics()))
        .containsExactlyElementsOf(topics());
  }

  @Test
  void the_job_creates_each_topic_with_its_settings(@TempDir Path bin) throws Exception {
    // The library does not show hooks, which the default makes of the same two objects.
    var rendered = Chart.renderWith("kafka.createTopics", "job");
    assertThat(Chart.all(Job.class, rendered)).singleElement().satisfies(job ->
        assertThat(job.getSpec().getTemplate().getSpec().getVolumes().getFirst().getConfigMap().getName()).isEqualTo("ventas-topics-1"));
    var files = Chart.configMap("topics-1", rendered).getData();
    Files.writeString(bin.resolve("create-topics.sh"), files.get("create-topics.sh"));
    Files.writeString(bin.resolve("topics.txt"), files.get("topics.txt"));
    Files.writeString(bin.resolve("kafka-topics.sh"), "#!/bin/sh\necho \"$@\"\n").toFile().setExecutable(true);

    var shell = new ProcessBuilder("/bin/sh", bin.resolve("create-topics.sh").toString(), bin.resolve("topics.txt").toString()).redirectErrorStream(true);
    shell.environment().putAll(java.util.Map.of("PATH", bin + ":/usr/bin:/bin", "KAFKA_BOOTSTRAP_SERVERS", "kafka:9092", "REPLICATION_FACTOR", "3"));
    var process = shell.start();
    var created = new String(process.getInputStream().readAllBytes()).lines().toList();

    assertThat(process.waitFor()).as("%s", created).isZero();
    assertThat(created).hasSize(Topic.values().length).contains(
        "--bootstrap-server kafka:9092 --create --if-not-exists --topic contact.changed --partitions 8 --replication-factor 3 --config cleanup.policy=compact",
        "--bootstrap-server kafka:9092 --create --if-not-exists --topic order.confirmed --partitions 8 --replication-factor 3 --config cleanup.policy=delete --config retention.ms=63072000000");
  }

  @Test
  void the_ingress_leads_to_every_service_and_only_the_webhook_is_open() {
    assertThat(Chart.all(Ingress.class, Chart.render())).isEmpty();
    var rendered = Chart.render(Chart.EXAMPLE);
    var api = named(Ingress.class, "ventas-api", rendered);
    assertThat(api.getSpec().getRules().getFirst().getHttp().getPaths()).extracting(path -> path.getPath() + " " + path.getBackend().getService().getName())
        .containsAll(SERVICES.stream().map(s -> "/api/" + s + "(/|$)(.*) ventas-" + s).toList());
    assertThat(api.getMetadata().getAnnotations()).containsKey("nginx.ingress.kubernetes.io/whitelist-source-range");
    var webhook = named(Ingress.class, "ventas-webhook", rendered);
    assertThat(webhook.getMetadata().getAnnotations()).doesNotContainKey("nginx.ingress.kubernetes.io/whitelist-source-range");
    assertThat(webhook.getSpec().getRules().getFirst().getHttp().getPaths()).singleElement().satisfies(path -> assertThat(path.getPath()).isEqualTo("/api/gateway/(webhooks/.*)"));
  }

  @Test
  void without_a_login_in_front_the_apis_are_not_reachable_unless_somebody_says_so() {
    var open = Chart.renderWith("ingress.enabled", "true");
    assertThat(Chart.all(Ingress.class, open)).singleElement().satisfies(only -> assertThat(only.getMetadata().getName()).isEqualTo("ventas-webhook"));

    var behindLogin = Chart.renderWith("ingress.enabled", "true", "ingress.apiAnnotations.nginx\\.ingress\\.kubernetes\\.io/auth-url", "https://login.example.com/auth");
    var api = named(Ingress.class, "ventas-api", behindLogin).getMetadata().getAnnotations();
    assertThat(api).containsEntry("nginx.ingress.kubernetes.io/auth-url", "https://login.example.com/auth");
    assertThat(api).containsKey("nginx.ingress.kubernetes.io/whitelist-source-range");
    assertThat(named(Ingress.class, "ventas-webhook", behindLogin).getMetadata().getAnnotations()).doesNotContainKey("nginx.ingress.kubernetes.io/auth-url");

    assertThat(Chart.all(Ingress.class, Chart.renderWith("ingress.enabled", "true", "ingress.apiWithoutLogin", "true"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "image.tag, latest, /image/tag",
    "services.gateway.replicas, 0, /services/gateway/replicas",
    "services.gatway.replicas, 1, gatway",
    "services.gateway.env.ZENVIA_TOKEN, abc, ZENVIA_TOKEN",
    "services.gateway.resources.limits.memory, mucha, /services/gateway/resources",
    "kafka.bootstrapServers, kafka, /kafka/bootstrapServers",
    "kafka.toolsImage, apache/kafka:latest, /kafka/toolsImage",
    "database.port, 0, /database/port",
    "zenvia.publicUrl, ventas.example.com, /zenvia/publicUrl",
    "executives, Juan, /executives",
    "lists.size, mucho, /lists/size",
    "lists.existingClaim, Mi Carpeta, /lists/existingClaim",
    "pulls.secret, ERP_CLAVES, /pulls/secret",
    "nada, 1, nada",
  })
  void a_wrong_value_is_refused_by_name(String path, String value, String named) {
    assertThatThrownBy(() -> Chart.renderWith(path, value)).hasMessageContaining(named);
  }

  @Test
  void values_reach_what_they_are_for() {
    var rendered = Chart.render(Chart.EXAMPLE);
    assertThat(container(Chart.deployment("reactivation", rendered)).getEnv()).contains(new EnvVar("DORMANCY_PERIOD", "P6M", null));
    assertThat(Chart.deployment("gateway", rendered).getSpec().getReplicas()).isEqualTo(1);
    assertThat(Chart.configMap("common", rendered).getData()).containsEntry("ZENVIA_URL", "http://ventas-simulator/v2");
  }

  private static Set<String> needed(String service) throws IOException {
    var sources = List.of(
        Path.of("..", service + "-service", "src/main/resources/application.properties"),
        Path.of("../libs/messaging/src/main/resources/META-INF/microprofile-config.properties"));
    var needed = new TreeSet<String>();
    for (var source : sources) {
      VARIABLE.matcher(Files.readString(source)).results().map(match -> match.group(1)).filter(name -> MUST_BE_SET.matcher(name).matches()).forEach(needed::add);
    }
    assertThat(needed).contains("KAFKA_BOOTSTRAP_SERVERS", "DATABASE_PASSWORD");
    return needed;
  }

  private static List<String> topics() {
    return Arrays.stream(Topic.values())
        .map(topic -> topic.wireName() + " " + Topic.PARTITIONS + " "
            + new TreeMap<>(topic.settings()).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(",")))
        .toList();
  }

  private static List<String> names(String rendered) {
    return Chart.all(Deployment.class, rendered).stream().map(deployment -> deployment.getMetadata().getName()).toList();
  }

  private static List<PodSpec> pods(String rendered) {
    return Stream.concat(
            Chart.all(Deployment.class, rendered).stream().map(deployment -> deployment.getSpec().getTemplate().getSpec()),
            Chart.all(Job.class, rendered).stream().map(job -> job.getSpec().getTemplate().getSpec()))
        .toList();
  }

  private static Container container(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
  }

  private static <T extends io.fabric8.kubernetes.api.model.HasMetadata> T named(Class<T> type, String name, String rendered) {
    return Chart.all(type, rendered).stream().filter(object -> object.getMetadata().getName().equals(name)).findFirst().orElseThrow();
  }
}
