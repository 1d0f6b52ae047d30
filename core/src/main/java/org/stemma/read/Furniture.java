package org.stemma.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the lines that sites print around their reports: menus, buttons, forms, notices, pointers
 * to other pages.
 */
final class Furniture {
  private static final int LONGEST = 400;

  /** Words that name what a button does or where a link leads; one of them must be in a label. */
  private static final Set<String> LABEL =
      Set.of(
          Shape.words(
              """
              close menu search share tweet pin email e-mail print save saved home
              homepage login log sign signup register subscribe subscription
              subscriptions advertisement advertisements advertising ad ads
              sponsored loading skip next previous prev back follow following like
              likes comment comments reply replies copy copied facebook twitter
              whatsapp telegram linkedin reddit instagram pinterest youtube tiktok
              flipboard messenger x threads bluesky newsletter newsletters cookies
              cookie privacy terms contact about help faq sitemap rss feed related
              recommended trending popular read view listen watch play pause mute
              unmute fullscreen expand collapse toggle open download app donate buy
              shop continue more show hide tags topics filed editions edition
              navigation settings accept reject dismiss cancel submit send post
              scroll swipe gallery slideshow promoted latest featured bookmark gift
              account profile logout breadcrumb notifications password username
              website live report reprints permissions
              """));

  /** Words that may stand beside a label's words. */
  private static final Set<String> FILLER =
      Set.of(
          Shape.words(
              """
              on to us the this in or and your our by via for of a an all main
              content here now article articles story stories page link news up out
              with from top most what i my at it you me use site full screen video
              audio image photo photos posts post version online free today below
              later icon button policy service services preferences options be first
              leave write add view under also not over required name address stay
              connected media social center centre window new tab opens messages
              message reading forgot create day week topic section sections & | · -
              – + • / » › > × *
              """));

  private static final Opening FORM =
      new Opening(
          "(?i)^(?:leave (?:a|your) (?:reply|comment|response)|your e-?mail (?:address )?will not be"
              + "|required fields are marked|save my name,? e-?mail|notify me (?:of|by|when)"
              + "|you must be logged in|(?:post|add|write|submit) a comment|cancel reply"
              + "|be the first to (?:comment|reply|like|know)|comments? (?:are|is|have been|section is) (?:now )?(?:closed|disabled|off|moderated)"
              + "|join the (?:conversation|discussion)|(?:no|one|\\d{1,6}) (?:comments?|responses?|replies|thoughts?|shares?|likes?|views?)\\b"
              + "|(?:please )?(?:log|sign) ?in (?:to|or) (?:leave|post|comment|reply|join|continue|read)|(?:name|e-?mail|website|url|comment|message|subject)\\s?\\*?:?$"
              + "|what do you think\\?$|have your say|report (?:this )?(?:comment|ad|a typo)|view (?:all )?\\d* ?comments|log ?in to (?:post|comment|reply)|please enter (?:your|a valid))");
  private static final Opening LEGAL =
      new Opening(
          "(?i)^(?:(?:©|\\(c\\)|copyright)\\W{0,3}(?:copyright\\W{0,3})?(?:\\d{4}|.{0,60}(?:\\d{4}|rights reserved))|.{0,100}\\ball rights reserved|.{0,120}\\bmay not be (?:re)?(?:published|produced|printed|broadcast|distributed)"
              + "|(?:we|this (?:web)?site|our (?:web)?site|our partners|we and our partners) uses? cookies|we use cookies|by (?:clicking|continuing|signing up|subscribing|using|registering|submitting)\\b.{0,80}\\b(?:you|agree)"
              + "|accept (?:all )?cookies|(?:cookie|privacy) (?:policy|notice|settings|preferences)\\W*$|this site is protected by recaptcha|(?:the )?(?:views|opinions) expressed (?:in|here|by|are)|disclaimer\\s*:"
              + "|(?:as an amazon associate|we may (?:earn|receive) (?:a |an )?(?:\\w+ )?commission))");
  private static final Opening OFFER =
      new Opening(
          "(?i)^(?:(?:\\W{0,3})(?:sign up|subscribe|register)\\s+(?:to|for|now|here|today|and)\\b|get (?:the|our|your|all|more) .{0,80}(?:newsletter|inbox|e-?mail|app|delivered)|.{0,120}\\b(?:straight|delivered|direct(?:ly)?) (?:directly )?(?:in)?to your (?:inbox|phone|e-?mail)"
              + "|enter your e-?mail|(?:already|not) a (?:subscriber|member)|download (?:our|the) .{0,30}\\bapp\\b|support (?:our|independent|quality) (?:\\w+ )?(?:journalism|newsroom|work)|(?:please )?(?:consider )?(?:support|donat)(?:e|ing)\\b.{0,40}(?:today|now|us)\\W*$"
              + "|thank(?:s| you) for (?:subscribing|signing up|reading|registering)|you(?:'|’)?(?:ve| have) (?:reached|read) (?:your|all) .{0,40}articles?|this (?:article|content|story) is (?:only )?(?:for|available (?:only )?to) (?:subscribers|members)|never miss a (?:story|post|thing)|become a (?:member|subscriber|supporter))");
  private static final Opening SOCIAL =
      new Opening(
          "(?i)^\\(?(?:follow (?:us|me|@\\w+|\\p{L}[\\p{L} .'’-]{1,50}) (?:on|at|via|@)|follow @|(?:do you support .{0,60})?like (?:us|the page|our page|this page)|share (?:this|on|via|your)|click (?:here|on the|to)\\b|tap (?:here|to)|tweet (?:this|us|@)|(?:find|join|contact|e-?mail) us (?:on|at)\\b)");
  private static final Opening POINTER =
      new Opening(
          "(?i)^\\W{0,3}(?:(?:also |please |must )?(?:read|see|watch|listen)(?:\\s+(?:also|more|next|on|now|the rest|the full|full|below|here))*\\s*(?:[:|>»]|$|(?:here|below)\\W*$|on [\\p{L} ]{2,30}\\W*$)"
              + "|read (?:more|the (?:rest|full|whole|original|entire))\\b.{0,60}(?:here|below|at|on|»|>)?"
              + "|(?:related|recommended|trending|more|popular|most read|most viewed|most popular|editors?['’]?s? picks?|top stories|top news|latest news|latest stories|don['’]t miss|you (?:may|might) (?:also )?(?:like|be interested in)|you may also|what to read next|read next|up next|see also|also (?:on|in|from)|in (?:this|other) (?:news|story)|further reading|more (?:from|on|in|about|like this|stories|news|to come)|explore more|keep reading|story continues(?: below)?|article continues|continue reading|advertisement|sponsored (?:content|links?)|promoted)"
              + "(?:\\s(?:stories|articles|content|topics|posts|coverage|news|links|reading|videos?|on|from|in|about|below|after)\\b.{0,60})?\\s*(?:[:>»-].{0,160})?$)");
  private static final Opening STAMP =
      new Opening(
          "(?i)^(?:\\W{0,2}(?:first |last |originally |date |article )?(?:published|updated|posted|modified|created|edited|posted on|publication date|issued|update)\\b(?:\\s(?:on|at|in|by))?\\s*:?\\s*(?:\\W|at |on |\\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|an? |today|yesterday|just now).{0,100}$"
              + "|\\d{1,3}[\\s-](?:min(?:ute)?s?|seconds?|hours?|days?|weeks?|months?)(?:[\\s-]read(?:ing time)?| ago)?\\W*$|(?:reading time|estimated reading|time to read|word count|views?|shares?)\\s*:?\\s*\\d.{0,30}$)");
  private static final Opening DATE_ONLY =
      new Opening(
          "(?i)^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?[\\s.-]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})[,.]?(?:[\\s-]+\\d{4})?[\\s,|·•@T-]{0,4}(?:at |on )?(?:\\d{1,2}[:.]\\d{2}.{0,24}|\\d{1,2}\\s?[ap]\\.?m\\.?.{0,12})?$");
  private static final Opening CLOCK =
      new Opening("(?i)^(?:at )?\\d{1,2}[:.]\\d{2}\\s?(?:[ap]\\.?m\\.?)?\\s?[A-Z]{0,5}$");
  private static final Opening COMMENTS =
      new Opening(
          "(?i)^(?:leave (?:a|your) (?:reply|comment|response)|(?:post|add|write|submit) a comment|join the (?:conversation|discussion)|\\d{1,6} (?:responses?|thoughts?|replies|comments?) (?:to|on)\\b|be the first to (?:comment|reply))");
  private static final Opening COMMENT_COUNT =
      new Opening(
          "(?i)^(?:(?:reader |user |latest |view |show |all )?(?:\\(?\\d{0,6}\\)?\\s?)comments?(?:\\s?\\(?\\d{0,6}\\)?)?:?|discussion|responses)$");
  private static final Opening TAIL =
      new Opening(
          "(?i)^[(\\[]?(?:(?:additional |with )?reporting (?:by|from)|additional (?:reporting|contributions?|research)|writing by|edit(?:ed|ing) by|compiled by|with (?:inputs|files|additional reporting|reporting) from|translated by|produced by|copy ?edited by|(?:reported|written) by .{2,60}; edit)\\b");
  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?i)\\bcontributed (?:reporting|research|to this (?:report|article|story|dispatch|piece))");
  private static final Opening CORRECTION =
      new Opening(
          "(?i)^\\W{0,3}(?:(?:correction|corrections|clarification|erratum|retraction|correction appended)\\b\\s*(?:[:(–—-]|\\.?$|appended|and clarification)|editor['’]?s?['’]? note\\b(?=.{0,300}\\b(?:correct|amend|earlier version|updated|clarif|retract))|an earlier version of this\\b|(?:this|the) (?:article|story|report|piece|headline|post|copy) (?:was|has been|is being) (?:\\w+ )?(?:amended|corrected|updated|edited|changed|revised)\\b)");
  private static final Opening BULLET =
      new Opening("^(?:[•◦▪▫‣·●○■□►▶✓✔➤→*]\\s*|[-–]\\s+|\\(?\\d{1,2}[.)]\\s+)\\S");

  private Furniture() {}

  /** Whether the line belongs to the site and not to the report. */
  static boolean isFurniture(String line) {
    if (line.length() > LONGEST) {
      return LEGAL.opens(line);
    }
    if (isLabel(line) || isStamp(line) || (FORM.opens(line) && isShort(line, 30))) {
      return true;
    }
    if (LEGAL.opens(line) || (OFFER.opens(line) && isShort(line, 40))) {
      return true;
    }
    boolean quote = "\"“'‘".indexOf(line.charAt(0)) >= 0;
    return !quote && isShort(line, 24) && (SOCIAL.opens(line) || isPointer(line));
  }

  private static boolean isShort(String line, int words) {
    return Shape.wordCount(line) <= words;
  }

  /** Whether the line points to other pages ("Related:", "Read more: ..."). */
  static boolean isPointer(String line) {
    Matcher pointer = POINTER.at(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    if (pointer == null) {
      return false;
    }
    boolean whole = pointer.end() == line.length() || isShort(line, 8);
    return whole || (pointer.group().indexOf(':') >= 0 && !Shape.endsSentence(line));
  }

  /** Whether the line opens a section with a list of other pages ("Related stories"). */
  static boolean opensLinks(String line) {
    return line.length() <= 60
        && isShort(line, 5)
        && isPointer(line)
        && !line.toLowerCase(Locale.ROOT)
            .matches(
                "advertisement|sponsored.*|story continues.*|article continues.*|continue reading.*|.*:.*\\w.*");
  }

  /** Whether readers' comments follow the line: certainly so, from its words. */
  static boolean opensComments(String line) {
    return line.length() <= 120 && COMMENTS.opens(line);
  }

  /** Whether readers' comments may follow the line, or it only counts them. */
  static boolean countsComments(String line) {
    return line.length() <= 60 && COMMENT_COUNT.opens(line);
  }

  /** Whether the line is only a date or a time, or says when the page was published. */
  static boolean isStamp(String line) {
    return line.length() <= 140
        && (STAMP.opens(line) || (hasDigit(line) && (DATE_ONLY.opens(line) || CLOCK.opens(line))));
  }

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Whether the line is made of words that only menus and buttons are made of. */
  static boolean isLabel(String line) {
    if (line.length() > 70 || (Shape.endsSentence(line) && !line.endsWith("…"))) {
      return false;
    }
    String[] words = Shape.words(line.toLowerCase(Locale.ROOT));
    int labels = 0;
    int letters = 0;
    for (String word : words) {
      String bare = strip(word);
      letters += bare.isEmpty() ? 0 : 1;
      if (LABEL.contains(bare)) {
        labels++;
      } else if (!bare.isEmpty()
          && !FILLER.contains(bare)
          && !FILLER.contains(word)
          && !isNumber(bare)) {
        return false;
      }
    }
    return words.length <= 9 && (labels > 0 || letters == 0);
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String strip(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  /** Whether the line names those who helped: "(Reporting by ...; Editing by ...)". */
  static boolean isAgencyTail(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    boolean named = line.contains("ontribut") || line.contains("ONTRIBUT");
    return TAIL.opens(line)
        || (named && Shape.wordCount(line) <= 40 && CONTRIBUTED.matcher(line).find());
  }

  /** Whether the passage corrects the report. */
  static boolean isCorrection(String passage) {
    return CORRECTION.opens(passage);
  }

  /** Whether the passage begins as an item of a list does. */
  static boolean isListItem(String passage) {
    return BULLET.opens(passage);
  }
}
