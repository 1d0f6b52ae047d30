package org.stemma.attribute;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Nouns that tell what a source is. All lower case, singular unless a plural is its own word. */
final class Lexicon {
  /** An outlet, an agency, one who reports. */
  static final Set<String> PRESS =
      set(
          "newspaper paper mag mags daily weekly broadsheet tabloid magazine journal broadcaster channel station radio tv"
              + " television website portal outlet correspondent reporter journalist media press blog blogger"
              + " newsroom programme program podcast newswire newsletter bulletin columnist editor editorial"
              + " news-agency newsagency wire photographer presenter site feed network gazette");

  /** What is written, recorded or counted, and so can be quoted. */
  static final Set<String> DOCUMENT =
      set(
          "report reports document documents memo letter letters statement statements email emails record records"
              + " file files filing filings data figures statistics survey surveys poll polls study studies review"
              + " paper audit transcript recording recordings video videos footage certificate certificates indictment"
              + " ruling judgment judgement verdict affidavit complaint lawsuit testimony minutes log logs notice"
              + " mail mails communique communiqué bulletin text message messages tweet post posts contract charter census"
              + " assessment findings analysis article story dossier note notes diary book photograph photographs"
              + " images image map ledger invoice invoices draft order decree law treaty agreement account accounts"
              + " plan forecast model evidence register registry summary briefing presentation results tests test"
              + " inquiry leaflet poster sign label screenshot screenshots database archive website-notice protocol"
              + " circular directive resolution warrant subpoena slides spreadsheet manifest preprint readout transcript"
              + " cores samples imagery measurements timetable pamphlet brochure fax telegram chat chats prospectus");

  /** A body. */
  static final Set<String> ORGANISATION =
      set(
          "ministry department army navy police cops military government administration company firm group union club"
              + " court council agency bank committee commission association federation office bureau authority"
              + " authorities service services force forces command brigade regiment staff party parliament senate"
              + " congress assembly cabinet presidency embassy consulate hospital university institute college"
              + " school church charity foundation trust society fund board team league operator lender maker"
              + " airline retailer manufacturer developer carrier supplier publisher startup giant watchdog"
              + " regulator inspectorate tribunal prosecutor prosecution defence defense coalition alliance"
              + " movement campaign organisation organization body organ centre center laboratory lab museum"
              + " company's corporation consortium conglomerate exchange treasury kremlin white-house pentagon"
              + " palace guard coastguard brigade militia rebels side country nation state city town county"
              + " municipality mayoralty hotel orchestra theatre festival producer supermarket chain utility"
              + " cooperative co-operative chamber congregation diocese archive airport port railway network"
              + " secretariat delegation mission squad unit battalion fleet factory plant mine shop brand business"
              + " employer insurer broker contractor builder farm brewery zoo gallery constructor institution forum panel academy syndicate");

  /** An office that one person holds: definite or with a body's name it identifies. */
  static final Set<String> OFFICE =
      set(
          "minister president chancellor governor mayor chief head director chairman chairwoman chair chairperson"
              + " commander general colonel captain major admiral lieutenant sergeant ambassador envoy secretary"
              + " spokesman spokeswoman spokesperson rep publicist king queen prince princess pope bishop archbishop patriarch imam"
              + " rabbi prosecutor judge justice coroner lawyer attorney solicitor barrister counsel manager boss"
              + " executive ceo founder owner leader deputy premier senator congressman congresswoman lawmaker mp"
              + " representative commissioner superintendent inspector sheriff marshal rector dean professor principal"
              + " headteacher coach captain trainer agent treasurer registrar ombudsman speaker whip attache attaché"
              + " author biographer widow wife husband mother father mum dad son daughter brother sister parents"
              + " partner predecessor successor counterpart doctor surgeon landlord"
              + " negotiator mediator adviser advisor economist archaeologist geologist glaciologist engineer"
              + " auditor accountant vicar priest patron curator conductor composer actress actor singer player"
              + " striker goalkeeper skipper pilot defendant plaintiff suspect accused claimant complainant clerk");

  /** People who are not identified by the word alone. */
  static final Set<String> PEOPLE =
      set(
          "official officials source sources person people man woman men women resident residents witness witnesses"
              + " analyst analysts expert experts critic critics economist economists diplomat diplomats insider"
              + " insiders aide aides adviser advisers advisor advisors officer officers soldier soldiers fighter"
              + " fighters villager villagers neighbour neighbours neighbor neighbors survivor survivors passenger"
              + " passengers worker workers employee employees staff member members activist activists campaigner"
              + " campaigners scientist scientists researcher researchers doctor doctors nurse nurses teacher teachers"
              + " student students parent parents relative relatives friend friends pal pals fan fans voter voters"
              + " supporter supporters opponent opponents user users customer customers trader traders investor"
              + " investors banker bankers farmer farmers fisherman fishermen driver drivers shopper shoppers tourist"
              + " tourists protester protesters lawyer lawyers historian historians observer observers commentator"
              + " commentators onlooker onlookers bystander bystanders caller callers reader readers rescuer rescuers"
              + " firefighter firefighters medic medics paramedic paramedics engineer engineers executive executives"
              + " negotiator negotiators lawmaker lawmakers politician politicians minister ministers deputies"
              + " some others many several few everyone somebody someone locals local"
              + " colleague colleagues client clients patient patients prisoner prisoners deserter deserters"
              + " commander commanders veteran veterans guard guards pundit pundits rumour rumours veterinarian"
              + " academics academic climber climbers sailor sailors crew detective detectives investigator"
              + " investigators prosecutors authorities-source figure figures-close broker brokers dealer dealers"
              + " specialist specialists ally allies rival rivals family families cellmate teammate teammates cellmates backbencher"
              + " backbenchers accountant accountants"
              + " technician technicians contractor contractors landlord tenant tenants"
              + " lender lenders mediator mediators baker bakers chauffeur footman butler waiter waiters waitress"
              + " shopkeeper shopkeepers shepherd shepherds miner miners docker dockers trucker truckers cook cooks"
              + " cleaner cleaners porter porters janitor caretaker caretakers ranger rangers lifeguard lifeguards"
              + " hunter hunters hiker hikers cyclist cyclists commuter commuters pensioner pensioners widow widows"
              + " refugee refugees migrant migrants hostage hostages juror jurors usher barman barmaid plumber"
              + " electrician welder carpenter mechanic mechanics butcher grocer florist courier-rider cabbie");

  /** "Frenchwoman", "Dane": people by their country; as a name "the Dane" is one of them. */
  private static final Pattern NATIONAL =
      Pattern.compile(
          "\\p{Lu}\\p{L}+(?:man|woman|ian|ean)|Pole|Dane|Swede|Finn|Turk|Spaniard|Scot|Briton|Serb|Croat|Slovak|Czech|Thai|Greek"
              + "|German|American|Mexican|Swiss|Japanese|Chinese|Korean|Pakistani|Iraqi|Israeli|Saudi|Afghan|Uzbek|Kazakh|Kyrgyz|Arab"
              + "|Cuban|Kenyan|Filipino|Argentine|Icelander|Londoner|Berliner|Moroccan|Libyan|Angolan|Ugandan");

  private static final Set<String> NO_NATIONAL =
      Set.of(
          "Guardian",
          "Historian",
          "Chairman",
          "Chairwoman",
          "Ocean",
          "Librarian",
          "Spokesman",
          "Spokeswoman",
          "Woman",
          "Man");

  /** Whether a word as it is written is what a citizen is called. */
  static boolean isNational(String word) {
    return NATIONAL.matcher(word).matches()
        && !NO_NATIONAL.contains(word)
        && !OFFICE.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Words that make a common noun a stranger: "a", "two", "unnamed". */
  static final Set<String> INDEFINITE =
      set(
          "a an one two three four five six seven eight nine ten some several many few another other others most"
              + " various dozens hundreds numerous unnamed anonymous unidentified both certain multiple at no any");

  /** Outlets that need no word beside their name. */
  static final Set<String> KNOWN_OUTLETS =
      Set.of(
          "reuters",
          "afp",
          "ap",
          "associated press",
          "agence france-presse",
          "bloomberg",
          "bbc",
          "cnn",
          "tass",
          "interfax",
          "xinhua",
          "kyodo",
          "yonhap",
          "dpa",
          "efe",
          "ansa",
          "newsweek",
          "politico",
          "axios",
          "npr",
          "al jazeera",
          "der spiegel",
          "le monde",
          "the guardian",
          "the economist",
          "abc",
          "nbc",
          "cbs",
          "fox",
          "msnbc",
          "itv",
          "nhk",
          "kcna",
          "ukrinform",
          "ria",
          "the sun",
          "the times",
          "sky",
          "buzzfeed",
          "vox",
          "the hill",
          "huffpost",
          "breitbart",
          "the atlantic",
          "wsj",
          "upi");

  /** Words that outlets carry in their names. */
  static final Set<String> OUTLET_WORDS =
      set(
          "news times post herald tribune gazette journal radio tv wire daily telegraph chronicle observer"
              + " ledger monitor courier dispatch mirror bulletin mail express press sentinel examiner inquirer"
              + " reporter broadcasting channel kanal pravda today nachrichten zeitung journal-news messenger echo"
              + " argus weekly newswire interpress media standard");

  /** Last words of companies' and clubs' names. */
  static final Set<String> COMPANY_WORDS =
      set(
          "foods mining ports holdings holding inc ltd plc corp gmbh energy air airlines airways motors steel chemicals"
              + " pharma pharmaceuticals logistics logistik homes capital shipping lines oil gas insurance industries"
              + " technologies systems labs united rovers works steelworks railways rail petroleum partners trust"
              + " electric telecom media studios entertainment water power brothers & bancorp financial analytics");

  /** Names of bodies and offices with an outlet's word in them: "press office". */
  static final Set<String> AFTER_PRESS =
      set(
          "service office secretary officer conference release department team desk union council association");

  private Lexicon() {}

  private static Set<String> set(String words) {
    return Set.copyOf(new java.util.HashSet<>(java.util.List.of(words.split(" "))));
  }
}
