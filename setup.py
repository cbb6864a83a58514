"""The distribution: the machine (openfisca_kela/) with the law and the examples mapped into the package."""

import runpy
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

LAW_FOLDERS = ("parameters", "variables", "reforms")

packages = find_packages(include=["openfisca_kela", "openfisca_kela.*"])
package_dir = {"openfisca_kela": "openfisca_kela"}
for folder in LAW_FOLDERS:
    package_dir[f"openfisca_kela.{folder}"] = folder
    packages.append(f"openfisca_kela.{folder}")
    packages += [f"openfisca_kela.{folder}.{package}" for package in find_packages(folder)]


class BuildWithCompiledParameters(build_py):
    """Lays the parameters beside the package as one file: in the wheel, or in the checkout that is installed editable."""

    def run(self):
        """Build, then compile."""
        super().run()
        compiled = runpy.run_path("openfisca_kela/compiled.py")
        folder = Path("." if self.editable_mode else self.build_lib, "openfisca_kela")
        folder.mkdir(parents=True, exist_ok=True)
        compiled["write_compiled"]("parameters", folder / compiled["BESIDE"])


DOCUMENTATION = ["sphinx>=7.3", "myst-parser>=3.0", "furo>=2024.5.6"]
PDF = ["weasyprint>=62"]
POPULATIONS = ["pyarrow>=15", "duckdb>=1.2", "altair>=5.3", "vl-convert-python>=1.4"]
CLUSTER = ["distributed>=2024.5"]
PAGES = ["playwright>=1.44", "axe-playwright-python>=0.1.4"]
TESTS = [
    "pytest>=8.2",
    "pytest-xdist>=3.6",
    "hypothesis>=6.100",
    "jsonschema>=4.22",
    "build>=1.2",
    "ruff>=0.5",
    "yamllint>=1.35",
    *PAGES,
]

package_dir["openfisca_kela.examples"] = "examples"
packages.append("openfisca_kela.examples")

setup(
    name="openfisca-kela",
    version="0.1.0",
    description="Finnish housing and subsistence benefits as code, with decisions that explain themselves",
    long_description=Path(__file__).with_name("README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    license="AGPL-3.0-or-later",
    author="The openfisca-kela contributors",
    url="https://github.com/openfisca/openfisca-kela",
    classifiers=[
        "Intended Audience :: Legal Industry",
        "Intended Audience :: Science/Research",
        "Programming Language :: Python :: 3",
        "Programming Language :: Python :: 3.11",
        "Programming Language :: Python :: 3.12",
        "Programming Language :: Python :: 3.13",
        "Topic :: Scientific/Engineering :: Information Analysis",
    ],
    cmdclass={"build_py": BuildWithCompiledParameters},
    packages=packages,
    package_dir=package_dir,
    package_data={
        "": [
            "**/*.yaml",
            "**/*.po",
            "**/*.json",
            "**/*.jinja",
            "**/*.csv",
            "**/*.parquet",
            "**/*.css",
            "**/*.js",
            "**/*.svg",
        ]
    },
    include_package_data=False,
    python_requires=">=3.11,<3.14",
    install_requires=[
        "openfisca-core[web-api]>=46.0.0,<47",
        "numpy>=1.26",
        "pyyaml>=6.0",
        "jinja2>=3.1",
        "babel>=2.14",
        "click>=8.1",
        "rich>=13.7",
        "python-dateutil>=2.9",
    ],
    extras_require={
        "pdf": PDF,
        "populations": POPULATIONS,
        "cluster": POPULATIONS + CLUSTER,
        "docs": DOCUMENTATION,
        "test": TESTS + PDF + POPULATIONS + CLUSTER,
        "dev": TESTS + PDF + POPULATIONS + CLUSTER + DOCUMENTATION,
    },
    entry_points={"console_scripts": ["openfisca-kela=openfisca_kela.cli:main"]},
)
