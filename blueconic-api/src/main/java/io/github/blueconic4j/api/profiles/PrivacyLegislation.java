package io.github.blueconic4j.api.profiles;

import jakarta.json.bind.annotation.JsonbTypeAdapter;

import io.github.blueconic4j.api.common.OpenValue;
import io.github.blueconic4j.api.common.OpenValueAdapter;

/** The privacy legislation that a profile is under. */
@JsonbTypeAdapter(PrivacyLegislation.Adapter.class)
public record PrivacyLegislation(String value) implements OpenValue {

    /** None that BlueConic knows. */
    public static final PrivacyLegislation NONE = new PrivacyLegislation("NONE");

    public static final PrivacyLegislation GDPR = new PrivacyLegislation("GDPR");
    public static final PrivacyLegislation PIPEDA = new PrivacyLegislation("PIPEDA");
    public static final PrivacyLegislation CCPA = new PrivacyLegislation("CCPA");
    public static final PrivacyLegislation SB220 = new PrivacyLegislation("SB220");
    public static final PrivacyLegislation NYPA = new PrivacyLegislation("NYPA");
    public static final PrivacyLegislation PERU_DPL = new PrivacyLegislation("PERU_DPL");
    public static final PrivacyLegislation ARGENTINA_DPL = new PrivacyLegislation("ARGENTINA_DPL");
    public static final PrivacyLegislation SB1392 = new PrivacyLegislation("SB1392");
    public static final PrivacyLegislation SB190 = new PrivacyLegislation("SB190");
    public static final PrivacyLegislation BRAZIL_LGPD = new PrivacyLegislation("BRAZIL_LGPD");
    public static final PrivacyLegislation ISRAEL_PPL = new PrivacyLegislation("ISRAEL_PPL");
    public static final PrivacyLegislation JAPAN_APPI = new PrivacyLegislation("JAPAN_APPI");
    public static final PrivacyLegislation NEW_ZEALAND_PRIVACY_ACT = new PrivacyLegislation("NEW_ZEALAND_PRIVACY_ACT");
    public static final PrivacyLegislation SWITZERLAND_DPA = new PrivacyLegislation("SWITZERLAND_DPA");
    public static final PrivacyLegislation UK_GDPR = new PrivacyLegislation("UK_GDPR");
    public static final PrivacyLegislation CHINA_PIPL = new PrivacyLegislation("CHINA_PIPL");
    public static final PrivacyLegislation AUSTRALIA_PRIVACY_ACT = new PrivacyLegislation("AUSTRALIA_PRIVACY_ACT");
    public static final PrivacyLegislation CDPA_CTCPDA = new PrivacyLegislation("CDPA_CTCPDA");
    public static final PrivacyLegislation MEXICO_LFPDPPP = new PrivacyLegislation("MEXICO_LFPDPPP");
    public static final PrivacyLegislation UCPA = new PrivacyLegislation("UCPA");
    public static final PrivacyLegislation TDPSA = new PrivacyLegislation("TDPSA");
    public static final PrivacyLegislation MTCDPA = new PrivacyLegislation("MTCDPA");
    public static final PrivacyLegislation FDBR = new PrivacyLegislation("FDBR");
    public static final PrivacyLegislation OCPA = new PrivacyLegislation("OCPA");
    public static final PrivacyLegislation DPDPA = new PrivacyLegislation("DPDPA");
    public static final PrivacyLegislation ICDPA = new PrivacyLegislation("ICDPA");
    public static final PrivacyLegislation NHPA = new PrivacyLegislation("NHPA");
    public static final PrivacyLegislation NJDPA = new PrivacyLegislation("NJDPA");
    public static final PrivacyLegislation NEDPA = new PrivacyLegislation("NEDPA");
    public static final PrivacyLegislation HAITI_APD = new PrivacyLegislation("HAITI_APD");
    public static final PrivacyLegislation JAMAICA_DPA = new PrivacyLegislation("JAMAICA_DPA");
    public static final PrivacyLegislation TRINIDAD_TOBAGO_DPA = new PrivacyLegislation("TRINIDAD_TOBAGO_DPA");
    public static final PrivacyLegislation COSTA_RICA_L8968 = new PrivacyLegislation("COSTA_RICA_L8968");
    public static final PrivacyLegislation GUATEMALA_LAIP = new PrivacyLegislation("GUATEMALA_LAIP");
    public static final PrivacyLegislation PANAMA_L81 = new PrivacyLegislation("PANAMA_L81");
    public static final PrivacyLegislation HONDURAS_LPDCP = new PrivacyLegislation("HONDURAS_LPDCP");
    public static final PrivacyLegislation EL_SALVADOR = new PrivacyLegislation("EL_SALVADOR");
    public static final PrivacyLegislation COLOMBIA_L1581_D1377 = new PrivacyLegislation("COLOMBIA_L1581_D1377");
    public static final PrivacyLegislation NICARAGUA_L787 = new PrivacyLegislation("NICARAGUA_L787");
    public static final PrivacyLegislation CHILE_L19_628 = new PrivacyLegislation("CHILE_L19_628");
    public static final PrivacyLegislation BELIZE_DPA = new PrivacyLegislation("BELIZE_DPA");
    public static final PrivacyLegislation TENNESSEE_TIPA = new PrivacyLegislation("TENNESSEE_TIPA");
    public static final PrivacyLegislation INDIANA_INCDPA = new PrivacyLegislation("INDIANA_INCDPA");
    public static final PrivacyLegislation KENTUCKY_KCDPA = new PrivacyLegislation("KENTUCKY_KCDPA");
    public static final PrivacyLegislation MINNESOTA_MCDPA = new PrivacyLegislation("MINNESOTA_MCDPA");
    public static final PrivacyLegislation MARYLAND_MODPA = new PrivacyLegislation("MARYLAND_MODPA");
    public static final PrivacyLegislation RHODE_ISLAND_RIDTPPA = new PrivacyLegislation("RHODE_ISLAND_RIDTPPA");
    public static final PrivacyLegislation SOUTH_KOREA_PIPA = new PrivacyLegislation("SOUTH_KOREA_PIPA");

    @Override
    public String toString() {
        return value;
    }

    public static final class Adapter extends OpenValueAdapter<PrivacyLegislation> {
        public Adapter() {
            super(PrivacyLegislation::new);
        }
    }
}
