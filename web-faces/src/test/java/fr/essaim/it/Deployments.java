package fr.essaim.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one archive that all classes of tests share: the built WAR with the tests' own package. */
@ArquillianSuiteDeployment
public class Deployments {

  private static final Pattern FILTER_MAPPING =
      Pattern.compile("<filter-mapping>.*?</filter-mapping>", Pattern.DOTALL);

  @Deployment
  public static WebArchive essaim() {
    WebArchive war =
        ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("essaim.war")));
    return war.setWebXML(withoutRouting(war))
        .addPackage(Deployments.class.getPackage())
        .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
  }

  /** These tests call services; the routing filter knows no address of the tests' runner. */
  private static StringAsset withoutRouting(WebArchive war) {
    try (InputStream webXml = war.get("/WEB-INF/web.xml").getAsset().openStream()) {
      String all = new String(webXml.readAllBytes(), StandardCharsets.UTF_8);
      return new StringAsset(FILTER_MAPPING.matcher(all).replaceAll(""));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
