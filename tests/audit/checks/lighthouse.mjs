// node lighthouse.mjs MODULE PORT RUNS URL…: one line of JSON per run. MODULE is Lighthouse's own, PORT a Chromium's.
import { pathToFileURL } from "node:url";

const [module, port, runs, ...urls] = process.argv.slice(2);
const { default: lighthouse } = await import(pathToFileURL(module));
const options = {
    port: Number(port), logLevel: "error", output: "json", disableFullPageScreenshot: true,
    onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
};

for (const url of urls) {
    for (let run = 0; run < Number(runs); run++) {
        const lhr = await measured(url);
        if (lhr.runtimeError) {
            console.log(JSON.stringify({ url, error: lhr.runtimeError.message }));
            continue;
        }
        const measures = {}, failed = {};
        for (const [id, category] of Object.entries(lhr.categories)) {
            measures[id] = Math.round(category.score * 100);
            failed[id] = category.auditRefs
                .filter(({ id, weight }) => weight && (lhr.audits[id].score ?? 1) < 1)
                .map(({ id }) => `${lhr.audits[id].title}${said(lhr.audits[id])}`);
        }
        measures["largest paint"] = lhr.audits["largest-contentful-paint"].numericValue;
        measures["layout shift"] = lhr.audits["cumulative-layout-shift"].numericValue;
        measures.kilobytes = Math.round((lhr.audits["total-byte-weight"]?.numericValue ?? 0) / 1000);
        console.log(JSON.stringify({ url, measures, failed }));
    }
}

// The result of one run; on a busy machine a trace may lack its beginning, and Lighthouse asks to be run again.
async function measured(url) {
    let lhr;
    for (let attempt = 0; attempt < 3; attempt++) {
        ({ lhr } = await lighthouse(url, options));
        if (!lhr.runtimeError) break;
    }
    return lhr;
}

// What an audit says, or points at.
function said({ displayValue, details }) {
    const parts = (details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.description ?? item.url).filter(Boolean);
    return displayValue || parts.length ? ` (${[displayValue, ...parts].filter(Boolean).join(", ")})` : "";
}
