package org.stemma.app.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each site allows in its robots.txt (RFC 9309). Where there is none, all is allowed; where it
 * cannot be had, nothing is.
 */
final class Robots {
  private static final int MOST_BYTES = 500_000;
  private static final int MOST_REDIRECTS = 5;
  private static final long LONGEST_PAUSE = 30_000;

  private final Http http;
  private final Map<String, BaseRobotRules> rules = new HashMap<>();

  Robots(Http http) {
    this.http = http;
  }

  void check(Target target) throws Fetcher.Refused {
    String site = target.at("/").url();
    BaseRobotRules allowed = rules.get(site);
    if (allowed == null) {
      allowed = read(target);
      rules.put(site, allowed);
      long pause = allowed.getCrawlDelay();
      if (pause > 0) {
        http.pause(target.host(), Math.min(pause, LONGEST_PAUSE));
      }
    }
    if (!allowed.isAllowed(target.url())) {
      throw new Fetcher.Refused("is not allowed by " + target.host() + "'s robots.txt");
    }
  }

  private BaseRobotRules read(Target target) throws Fetcher.Refused {
    Target at = target.at("/robots.txt");
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Http.Answer answer = http.get(at, null, MOST_BYTES);
      String location = answer.location();
      if (location != null) {
        at = at.to(location);
        continue;
      }
      if (answer.status() >= 500) {
        throw new Fetcher.Refused(
            "is not fetched: " + at.host() + " answers " + answer.status() + " for its robots.txt");
      }
      if (answer.status() != 200) {
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
      }
      return new SimpleRobotRulesParser()
          .parseContent(at.url(), answer.body(), "text/plain", List.of(Http.agent()));
    }
    return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
  }
}
