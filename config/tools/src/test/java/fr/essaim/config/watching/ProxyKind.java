package fr.essaim.config.watching;

import java.nio.file.Path;
import java.util.List;

/**
 * A proxy that has an example in {@code config/proxies}, and how the example is run as it stands
 * but for ports, certificate and upstream: those of the machine are somebody else's.
 */
enum ProxyKind {
  NGINX("nginx", "nginx.conf") {
    @Override
    String main(Path site) {
      Path directory = site.getParent();
      return "daemon off;\n"
          + (IS_ROOT ? "user root;\n" : "")
          + "pid %s/pid;\nerror_log %s/error.log;\nevents {}\nhttp {\n"
              .formatted(directory, directory)
          + List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
              .map(each -> "%s_temp_path %s/%s;\n".formatted(each, directory, each))
              .reduce("", String::concat)
          + "include %s;\n}\n".formatted(site);
    }

    @Override
    String[] arguments(Path main) {
      return new String[] {
        "-e", "stderr", "-p", main.getParent().toString(), "-c", main.toString()
      };
    }

    @Override
    String placed(String text, int http, int https) {
      return text.replaceAll("(?m)^ *listen \\[::].*\n", "")
          .replace("listen 80;", "listen 127.0.0.1:%d;".formatted(http))
          .replace("listen 443 ssl;", "listen 127.0.0.1:%d ssl;".formatted(https));
    }
  },

  APACHE("apache2", "apache.conf") {
    @Override
    String main(Path site) {
      Path directory = site.getParent();
      Path modules = Program.UNPACKED.resolve("usr/lib/apache2/modules");
      StringBuilder main = new StringBuilder();
      for (String module :
          List.of(
              "mpm_event",
              "authz_core",
              "alias",
              "env",
              "headers",
              "proxy",
              "proxy_http",
              "rewrite",
              "ssl",
              "socache_shmcb",
              "unique_id")) {
        main.append("LoadModule %s_module %s/mod_%s.so\n".formatted(module, modules, module));
      }
      return main
          + (IS_ROOT ? "User nobody\nGroup nogroup\n" : "")
          + "ServerRoot %s\nDefaultRuntimeDir %s\nPidFile %s/pid\nErrorLog %s/error.log\n"
              .formatted(directory, directory, directory, directory)
          + "ServerName localhost\nListen 127.0.0.1:HTTP\nListen 127.0.0.1:HTTPS\n"
          + "Include %s\n".formatted(site);
    }

    @Override
    String[] arguments(Path main) {
      return new String[] {"-D", "FOREGROUND", "-f", main.toString()};
    }

    @Override
    String placed(String text, int http, int https) {
      return text.replace("*:80>", "*:" + http + ">")
          .replace("*:443>", "*:" + https + ">")
          .replace(":HTTPS\n", ":" + https + "\n")
          .replace(":HTTP\n", ":" + http + "\n");
    }
  },

  HAPROXY("haproxy", "haproxy.cfg") {
    @Override
    String main(Path site) {
      return "";
    }

    @Override
    String[] arguments(Path main) {
      return new String[] {"-db", "-f", main.resolveSibling(example()).toString()};
    }

    @Override
    String placed(String text, int http, int https) {
      return text.replace("bind :80\n", "bind 127.0.0.1:%d\n".formatted(http))
          .replace("bind :443 ", "bind 127.0.0.1:%d ".formatted(https));
    }
  };

  private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

  private final String program;
  private final String example;

  ProxyKind(String program, String example) {
    this.program = program;
    this.example = example;
  }

  String program() {
    return program;
  }

  /** The name of its file. */
  String example() {
    return example;
  }

  /** What stands around the example, which Debian's own configuration has. */
  abstract String main(Path site);

  abstract String[] arguments(Path main);

  /** The same on other ports, of the loopback address alone. */
  abstract String placed(String text, int http, int https);
}
