package fr.essaim.it;

import java.io.File;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one archive that all classes of tests share: the built WAR with the tests' own package. */
@ArquillianSuiteDeployment
public class Deployments {

  @Deployment
  public static WebArchive essaim() {
    return ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("essaim.war")))
        .addPackage(Deployments.class.getPackage())
        .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
