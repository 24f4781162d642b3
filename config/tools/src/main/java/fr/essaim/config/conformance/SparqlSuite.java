package fr.essaim.config.conformance;

import fr.essaim.config.conformance.Finding.Verdict;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.trial.FileWorker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The W3C's tests of SPARQL 1.1, over HTTP on workers as they are run. A worker is started for each
 * set of data, and does all the tests that want it.
 */
public final class SparqlSuite {

  /** The folder of the material that holds it. */
  public static final String FOLDER = "sparql11";

  /** A worker that starts keeps a core busy. */
  private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors());

  private final Home home;
  private final List<SparqlTest> tests;

  /**
   * Reads the manifests.
   *
   * @param home the installation whose worker is examined
   */
  public SparqlSuite(Home home, Material material) {
    this.home = home;
    tests = Manifests.read(material.suite(FOLDER));
  }

  /** A test with what is wanted of it, a line each. */
  List<String> list() {
    return tests.stream()
        .map(
            test ->
                "%s  %s  (%s)"
                    .formatted(
                        test.id(),
                        test.title(),
                        Scope.of(test).map(Scope::wanted).orElse("in no known group")))
        .toList();
  }

  /** Does all tests. */
  public SparqlReport run(Terminal terminal) throws InterruptedException {
    Map<SparqlTest, Finding> findings = new LinkedHashMap<>();
    Map<TestData, List<SparqlTest>> byData = new LinkedHashMap<>();
    for (SparqlTest test : tests) {
      Optional<Examiner> examiner = Scope.of(test).flatMap(scope -> scope.examiner(test));
      if (examiner.isPresent()) {
        byData.computeIfAbsent(examiner.get().data(test), data -> new ArrayList<>()).add(test);
      }
      findings.put(test, notTried(test));
    }
    terminal.step(
        "%d tests, %d sets of data, %d workers at once"
            .formatted(tests.size(), byData.size(), AT_ONCE));
    examine(byData).forEach(finding -> findings.put(finding.test(), finding));
    terminal.step("done");
    return new SparqlReport(List.copyOf(findings.values()));
  }

  private static Finding notTried(SparqlTest test) {
    return Scope.of(test)
        .map(scope -> new Finding(test, Verdict.OUT_OF_SCOPE, scope.wanted()))
        .orElse(new Finding(test, Verdict.FAILED, "is in no known group"));
  }

  private List<Finding> examine(Map<TestData, List<SparqlTest>> byData)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<List<Finding>>> jobs = new ArrayList<>();
      byData.forEach((data, wanting) -> jobs.add(() -> examine(data, wanting)));
      List<Finding> findings = new ArrayList<>();
      for (Future<List<Finding>> job : threads.invokeAll(jobs)) {
        findings.addAll(job.get());
      }
      return findings;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the examination itself has failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Finding> examine(TestData data, List<SparqlTest> wanting) {
    try (FileWorker worker = FileWorker.over(home, data.files(), data.graphs())) {
      ServiceClient service = new ServiceClient(worker.baseUrl());
      return wanting.stream().map(test -> examine(test, service)).toList();
    } catch (IllegalStateException notStarted) {
      return wanting.stream().map(test -> failed(test, notStarted)).toList();
    }
  }

  /** A test that cannot be done at all is a failure of it, and stops no other. */
  private static Finding examine(SparqlTest test, ServiceClient service) {
    Examiner examiner = Scope.of(test).flatMap(scope -> scope.examiner(test)).orElseThrow();
    try {
      return examiner.examine(test, service);
    } catch (RuntimeException broken) {
      return failed(test, broken);
    }
  }

  private static Finding failed(SparqlTest test, RuntimeException why) {
    return new Finding(test, Verdict.FAILED, why.toString());
  }
}
