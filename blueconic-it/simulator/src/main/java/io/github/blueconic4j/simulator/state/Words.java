package io.github.blueconic4j.simulator.state;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The vocabulary of the seeded state. */
final class Words {
    static final List<String> DEPARTMENTS = List.of("retention", "loyalty", "newsroom", "web shop", "analytics");
    static final List<String> TAGS = List.of("campaign", "loyalty", "pilot", "q3", "Größe XL", "retention", "web");
    static final List<String> USER_NAMES =
            List.of("Ada Brink", "Bram Oosterhuis", "Chloé Marchand", "Dmitri Sorokin", "Eun-ji Park", "Fatou Diallo");
    static final List<String> FIRST_NAMES = List.of(
            "Anna",
            "Björn",
            "Carlos",
            "Dewi",
            "Élodie",
            "Finn",
            "Gülay",
            "Henk",
            "Ines",
            "Joost",
            "Katarína",
            "Liam",
            "Mei",
            "Noor",
            "Ólafur",
            "Priya",
            "Quinn",
            "Rosa",
            "Sven",
            "Tomás",
            "Uma",
            "Vera",
            "Willem",
            "Zoë");
    static final List<String> LAST_NAMES = List.of(
            "Andersen",
            "Bakker",
            "Castillo",
            "de Vries",
            "Eriksson",
            "Fischer",
            "García",
            "Haddad",
            "Ito",
            "Jansen",
            "Kowalski",
            "Lefèvre",
            "Müller",
            "Nakamura",
            "O'Brien",
            "Petrov",
            "Quist",
            "Rossi",
            "Smit",
            "Tanaka");
    static final List<String> CITIES = List.of(
            "Nijmegen", "Boston", "Göteborg", "Lyon", "São Paulo", "Kraków", "Toronto", "Osaka", "Dublin", "東京");
    static final List<String> COUNTRIES = List.of("NL", "US", "SE", "FR", "BR", "PL", "CA", "JP", "IE", "JP");
    static final List<String> INTERESTS =
            List.of("cycling", "gardening", "jazz", "politics", "recipes", "sailing", "science", "travel");
    static final List<String> TIERS = List.of("bronze", "silver", "gold", "platinum");
    static final List<String> DEVICES = List.of("PC", "MOBILE", "TABLET");
    static final List<String> ARTICLES = List.of(
            "Harbour opens a second lock",
            "Seven soups for a cold week",
            "Night trains return to the north",
            "Small gardens, large harvests",
            "Quiet engines: sailing without diesel",
            "Café culture after midnight",
            "A bridge that counts its cyclists",
            "The orchestra that rehearses outdoors");
    static final List<String> PRODUCTS =
            List.of("Rain jacket", "Trail shoes", "Tea pot", "Desk lamp", "Wool blanket", "Travel mug", "Bike bell");
    static final List<String> CATEGORIES = List.of("culture", "economy", "politics", "sports", "travel");

    private Words() {}

    /** Lower-case ASCII letters only, for parts of addresses. */
    static String ascii(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return plain.toLowerCase(Locale.ROOT);
    }

    static String mailName(String first, String last) {
        return ascii(first) + "." + ascii(last);
    }

    static String mailOf(String fullName) {
        int blank = fullName.indexOf(' ');
        return mailName(fullName.substring(0, blank), fullName.substring(blank)) + "@tenant.example";
    }
}
