// Writes land.json: the land as one SVG path in Equal Earth, with what a program needs to put points into the same
// picture, and some points to check itself by. Run it again only to change the picture: npm ci && npm run make

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const WIDTH = 1200;
const MARGIN = 6;
// The cut runs through the Bering Strait (169° W), where it parts no land but the far end of Siberia.
const CENTRE = 11;
const NORTH = 80;
// South of Cape Horn; Antarctica has no cities.
const SOUTH = -57;
// Points nearer than this to the last one kept, in units of the picture, are dropped; so are islands of three points.
const DETAIL = 2;

const EXAMPLES = {
    Nantes: [-1.55278, 47.21806],
    Quebec: [-71.20806, 46.81389],
    Durban: [31.05, -29.88333],
    Tokyo: [139.69172, 35.6895],
    Anadyr: [177.5, 64.73333],
    Honolulu: [-157.85833, 21.30694],
    "Punta Arenas": [-70.90833, -53.1625],
    "Gulf of Guinea": [0, 0],
};

const topology = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/land-110m.json")));
const land = feature(topology, topology.objects.land);

const projection = geoEqualEarth().rotate([-CENTRE, 0]).precision(1).scale(1).translate([0, 0]);
const scale = WIDTH / (2 * projection([CENTRE + 179.999, 0])[0]);
projection.scale(scale);
const translate = [WIDTH / 2, MARGIN - projection([CENTRE, NORTH])[1]].map((value) => Number(value.toFixed(3)));
projection.translate(translate);
const height = Math.round(projection([CENTRE, SOUTH])[1]) + MARGIN;
projection.clipExtent([[0, 0], [WIDTH, height]]);

const outline = geoPath(projection).digits(0)(land);

// Absolute points to relative ones, which are shorter.
const rings = outline.split("M").slice(1).map((ring) => {
    const points = ring.replace("Z", "").split("L").map((point) => point.split(",").map(Number));
    const kept = [points[0]];
    for (const point of points.slice(1)) {
        const last = kept.at(-1);
        if (Math.hypot(point[0] - last[0], point[1] - last[1]) >= DETAIL) kept.push(point);
    }
    if (kept.length < 4) return "";
    const steps = kept.slice(1).map(([x, y], index) => `${x - kept[index][0]} ${y - kept[index][1]}`);
    return `M${kept[0].join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
});

const examples = Object.entries(EXAMPLES).map(([name, place]) => {
    const [x, y] = projection(place);
    return { name, longitude: place[0], latitude: place[1], x: Number(x.toFixed(3)), y: Number(y.toFixed(3)) };
});

writeFileSync(
    new URL("land.json", import.meta.url),
    `${JSON.stringify(
        {
            attribution: "Made with Natural Earth (public domain, naturalearthdata.com), through world-atlas 2.0.2 at 1:110m",
            projection: "Equal Earth",
            width: WIDTH,
            height,
            centre: CENTRE,
            scale: Number(scale.toFixed(6)),
            translate,
            examples,
            path: rings.join(""),
        },
        null,
        4,
    )}\n`,
);
