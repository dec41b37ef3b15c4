package io.github.blueconic4j.api.dialogues;

import java.time.Instant;

/**
 * How a dialogue chooses among its variants, and when that choice is evaluated.
 *
 * @param controlGroupDistribution size of the group that sees no variant, in percent
 * @param selectedVariantId the variant of {@link EvaluationDecision#SPECIFIC}
 * @param evaluationDate when the evaluation is due; the three counts name what can trigger it as well
 */
public record OptimizerSettings(
        Long controlGroupDistribution,
        OptimizerGoal goal,
        VariantStrategy variantStrategy,
        String variantStrategyModelId,
        EvaluationDecision evaluationDecision,
        String evaluationModelId,
        String selectedVariantId,
        Instant evaluationDate,
        Long evaluationViewCount,
        Long evaluationClickCount,
        Long evaluationConversionCount) {}
